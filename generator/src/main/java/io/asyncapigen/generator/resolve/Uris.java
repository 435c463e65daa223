package io.asyncapigen.generator.resolve;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** References of RFC 3986, for text that may not keep to it. */
final class Uris {
    private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%";

    private Uris() {}

    /** What the text means relative to the base; characters that a URI cannot have are encoded. Null if that is no use. */
    static @Nullable URI resolve(URI base, String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        try {
            return base.resolve(new URI(encoded.toString())).normalize();
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
