package io.asyncapigen.generator.resolve;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a reference. Text that is no URI of RFC 3986, such as one with spaces or braces, is read by the same marks
 * as one that is: it is clear what is meant, and others accept it.
 *
 * @param location what stands before the {@code #}; empty for the text that holds the reference
 * @param fragment what stands behind it, not decoded; empty for the whole text
 */
record ReferenceText(String location, String fragment) {
    /** Two letters at least, so that the drive of a Windows path is no scheme. */
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):.*", Pattern.DOTALL);

    static ReferenceText parse(String text) {
        int mark = text.indexOf('#');
        return mark < 0
                ? new ReferenceText(text, "")
                : new ReferenceText(text.substring(0, mark), text.substring(mark + 1));
    }

    /** In lower case; empty when there is none. */
    String scheme() {
        Matcher matcher = SCHEME.matcher(location);
        return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** Text with its {@code %xx} decoded; as it is when it has any that means nothing. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer decoded = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%') {
                int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
                int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    return text;
                }
                decoded.put((byte) (high * 16 + low));
                i += 2;
            } else {
                decoded.put(bytes[i]);
            }
        }
        try {
            CharBuffer result = StandardCharsets.UTF_8.newDecoder().decode(decoded.flip());
            return result.toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }
}
