package io.asyncapigen.runtime.amqp;

import com.rabbitmq.client.impl.CredentialsProvider;
import io.asyncapigen.runtime.spi.TokenExpiry;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows a token, out of which the broker reads the user: a new one at each connect, and when the client asks for it, because the last one is
 * soon over ({@code connection.update-secret}). Thread-safe; blocks as long as whoever gives the tokens.
 */
final class TokenProvider implements CredentialsProvider {
    private static final Logger LOG = LoggerFactory.getLogger(TokenProvider.class);

    private final Supplier<String> tokens;

    // Guarded by this.
    private @Nullable String token;
    private boolean isShown = true;

    TokenProvider(Supplier<String> tokens) {
        this.tokens = tokens;
    }

    @Override
    public String getUsername() {
        return "";
    }

    @Override
    public synchronized String getPassword() {
        String known = token;
        if (known == null || isShown) {
            known = tokens.get();
            token = known;
        }
        isShown = true;
        return known;
    }

    /** Gets the next one, to be shown next. Without it the last one is shown again, and this is called again soon. */
    @Override
    public synchronized void refresh() {
        try {
            token = tokens.get();
        } catch (RuntimeException e) {
            LOG.warn("There is no new token, and the last one is over in {}", getTimeBeforeExpiration(), e);
        }
        isShown = false;
    }

    /** Null while there is none, and for one that does not say. */
    @Override
    public synchronized @Nullable Duration getTimeBeforeExpiration() {
        String known = token;
        return known == null
                ? null
                : TokenExpiry.of(known)
                        .map(end -> Duration.between(Instant.now(), end))
                        .orElse(null);
    }
}
