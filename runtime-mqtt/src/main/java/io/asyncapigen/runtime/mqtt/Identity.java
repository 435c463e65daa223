package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.security.ApiKey;
import io.asyncapigen.runtime.security.Credentials;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.Token;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.spi.Login;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** User name and password of a CONNECT. */
record Identity(Optional<String> user, Optional<byte[]> password) {
    /** Asks for the secrets, so that they can be renewed from one connect to the next. */
    static Identity of(Login login) {
        return login.credentials().map(each -> of(each, login)).orElseGet(() -> of(Optional.empty(), Optional.empty()));
    }

    private static Identity of(Credentials credentials, Login login) {
        if (credentials instanceof UserPassword given) {
            return of(Optional.of(given.user()), Optional.of(given.password().get()));
        } else if (credentials instanceof Token given) {
            return of(Optional.empty(), Optional.of(given.token().get()));
        } else if (credentials instanceof ApiKey given) {
            Optional<String> key = Optional.of(given.key().get());
            boolean isUser = login.requirement()
                    .filter(each -> each.scheme() instanceof SecurityScheme.ApiKey scheme
                            && scheme.in() == SecurityScheme.ApiKey.In.USER)
                    .isPresent();
            return isUser ? of(key, Optional.empty()) : of(Optional.empty(), key);
        }
        return of(Optional.empty(), Optional.empty()); // the certificate says it
    }

    private static Identity of(Optional<String> user, Optional<String> password) {
        return new Identity(user, password.map(each -> each.getBytes(StandardCharsets.UTF_8)));
    }

    boolean isAnonymous() {
        return user.isEmpty() && password.isEmpty();
    }

    @Override
    public String toString() {
        return "Identity";
    }
}
