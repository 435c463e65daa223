package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.security.Token;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern EXPIRY = Pattern.compile("\"exp\"\\s*:\\s*(\\d+)");
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

    /** What a JWT says; a token that says nothing is asked for again after some minutes. */
    private static long expiry(String token, long now) {
        String[] parts = token.split("\\.", -1);
        if (parts.length > 1) {
            try {
                Matcher expiry =
                        EXPIRY.matcher(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
                if (expiry.find()) {
                    return Math.multiplyExact(Long.parseLong(expiry.group(1)), 1000);
                }
            } catch (IllegalArgumentException | ArithmeticException e) {
                return now + ASSUMED_MILLIS; // it is no JWT
            }
        }
        return now + ASSUMED_MILLIS;
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
