package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.security.Token;
import io.asyncapigen.runtime.spi.TokenExpiry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.auth.SaslExtensionsCallback;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerToken;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerTokenCallback;
import org.jspecify.annotations.Nullable;

/** Says the token to OAUTHBEARER, and again before it expires. Made by kafka-clients. */
public final class TokenHandler implements AuthenticateCallbackHandler {
    private static final long ASSUMED_MILLIS = 300_000;

    private @Nullable Token credentials;

    @Override
    public void configure(Map<String, ?> configs, String mechanism, List<AppConfigurationEntry> entries) {
        credentials = (Token) Secret.of(configs).credentials().orElseThrow();
    }

    @Override
    public void handle(Callback[] callbacks) throws UnsupportedCallbackException {
        Token known = credentials;
        if (known == null) {
            throw new IllegalStateException("not configured");
        }
        for (Callback each : callbacks) {
            if (each instanceof OAuthBearerTokenCallback wanted) {
                long now = Clock.systemUTC().millis();
                String text = known.token().get();
                wanted.token(new Bearer(text, expiry(text, now), now));
            } else if (!(each instanceof SaslExtensionsCallback)) {
                throw new UnsupportedCallbackException(each);
            }
        }
    }

    /** A token that says nothing is asked for again after some minutes. */
    private static long expiry(String token, long now) {
        return TokenExpiry.of(token).map(Instant::toEpochMilli).orElse(now + ASSUMED_MILLIS);
    }

    @Override
    public void close() {}

    private record Bearer(String value, long lifetimeMs, Long startTimeMs) implements OAuthBearerToken {
        @Override
        public Set<String> scope() {
            return Set.of();
        }

        @Override
        public String principalName() {
            return "token";
        }

        @Override
        public String toString() {
            return "***";
        }
    }
}
