package io.asyncapigen.generator.resolve;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** References of RFC 3986, for text that may not keep to it. */
final class Uris {
    private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=";

    /** What a path and a fragment may have beside letters and digits: not the brackets, which belong to IPv6 addresses. */
    private static final String ALLOWED_BEHIND_AUTHORITY = "-._~:/?@!$&'()*+,;=";

    private static final Pattern AUTHORITY = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*");

    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private Uris() {}

    /** The text with every character encoded that may not stand where it does; what is encoded stays so. */
    static String encode(String text) {
        Matcher authority = AUTHORITY.matcher(text);
        int path = authority.lookingAt() ? authority.end() : 0;
        int mark = text.indexOf('#', path);
        int end = mark < 0 ? text.length() : mark;
        String encoded =
                encode(text.substring(0, path), ALLOWED) + encode(text.substring(path, end), ALLOWED_BEHIND_AUTHORITY);
        return mark < 0 ? encoded : encoded + "#" + encode(text.substring(mark + 1), ALLOWED_BEHIND_AUTHORITY);
    }

    private static String encode(String text, String allowed) {
        StringBuilder encoded = new StringBuilder();
        // Where one of them means nothing, none is decoded: see ReferenceText.decode.
        boolean escaped = !STRAY_PERCENT.matcher(text).find();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            if (isPlain(c) || allowed.indexOf(c) >= 0 || c == '%' && escaped) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    /** What the text means relative to the base; characters that a URI cannot have are encoded. Null if that is no use. */
    static @Nullable URI resolve(URI base, String text) {
        try {
            return base.resolve(new URI(encode(text, ALLOWED))).normalize();
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
