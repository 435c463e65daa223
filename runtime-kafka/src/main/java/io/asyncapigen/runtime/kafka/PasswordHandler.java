package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.security.UserPassword;
import java.util.List;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.scram.ScramExtensionsCallback;
import org.jspecify.annotations.Nullable;

/** Says name and password to PLAIN and SCRAM, asked for anew at every connection. Made by kafka-clients. */
public final class PasswordHandler implements AuthenticateCallbackHandler {
    private @Nullable UserPassword credentials;

    @Override
    public void configure(Map<String, ?> configs, String mechanism, List<AppConfigurationEntry> entries) {
        credentials = (UserPassword) Secret.of(configs).credentials().orElseThrow();
    }

    @Override
    public void handle(Callback[] callbacks) throws UnsupportedCallbackException {
        UserPassword known = credentials;
        if (known == null) {
            throw new IllegalStateException("not configured");
        }
        for (Callback each : callbacks) {
            if (each instanceof NameCallback name) {
                name.setName(known.user());
            } else if (each instanceof PasswordCallback password) {
                password.setPassword(known.password().get().toCharArray());
            } else if (!(each instanceof ScramExtensionsCallback)) {
                throw new UnsupportedCallbackException(each);
            }
        }
    }

    @Override
    public void close() {}
}
