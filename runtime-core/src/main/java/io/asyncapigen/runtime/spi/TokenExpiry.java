package io.asyncapigen.runtime.spi;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a token is over, as far as it says so itself. For transports that have to show another one before that. */
public final class TokenExpiry {
    /** In seconds, and of a year that an instant has milliseconds for. */
    private static final Pattern EXPIRY = Pattern.compile("\"exp\"\\s*:\\s*(\\d{1,12})(?!\\d)");

    private TokenExpiry() {}

    /** What a JWT says ({@code exp} of RFC 7519, section 4.1.4); empty for one that says nothing, and for what is no JWT. */
    public static Optional<Instant> of(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length < 2) {
            return Optional.empty();
        }
        try {
            String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            Matcher expiry = EXPIRY.matcher(claims);
            return expiry.find()
                    ? Optional.of(Instant.ofEpochSecond(Long.parseLong(expiry.group(1))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
