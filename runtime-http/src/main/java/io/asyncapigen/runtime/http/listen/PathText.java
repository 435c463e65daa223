package io.asyncapigen.runtime.http.listen;

import io.asyncapigen.runtime.AddressTemplate;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Paths and their percent-encoding (RFC 3986). Of all ways to write a path, the canonical one has encoded whatever is not unreserved, so
 * that two paths are the same when their texts are.
 */
public final class PathText {
    private static final String UNRESERVED = "-._~";
    private static final String SLASH = "/";

    private PathText() {}

    /** A text as a part of a path or a query. */
    public static String encode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var encoded = new StringBuilder(bytes.length + 8);
        for (byte each : bytes) {
            char character = (char) (each & 0xFF);
            if (isUnreserved(character)) {
                encoded.append(character);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(character >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(character & 0xF, 16)));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || UNRESERVED.indexOf(character) >= 0;
    }

    /**
     * The text that was encoded.
     *
     * @throws IllegalArgumentException when there is a percent sign that encodes nothing, or the bytes are no UTF-8
     */
    public static String decode(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return encoded;
        }
        var bytes = ByteBuffer.allocate(encoded.length() * 3);
        for (int at = 0; at < encoded.length(); at++) {
            char character = encoded.charAt(at);
            if (character != '%') {
                bytes.put(String.valueOf(character).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            int high = at + 2 < encoded.length() ? Character.digit(encoded.charAt(at + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(encoded.charAt(at + 2), 16);
            if (low < 0) {
                throw new IllegalArgumentException("a percent sign without two hexadecimal digits");
            }
            bytes.put((byte) (high << 4 | low));
            at += 2;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("percent-encoded bytes that are no UTF-8", e);
        }
    }

    /**
     * The canonical way to write a path.
     *
     * @throws IllegalArgumentException when it is not well encoded, or a segment is {@code .} or {@code ..}, by which a path climbs
     */
    public static String canonical(String path) {
        return Arrays.stream(path.split(SLASH, -1)).map(PathText::segment).collect(Collectors.joining(SLASH));
    }

    private static String segment(String encoded) {
        return requireNoDots(encode(decode(encoded)));
    }

    private static String requireNoDots(String segment) {
        if (segment.equals(".") || segment.equals("..")) {
            throw new IllegalArgumentException("\"" + segment + "\" as a segment of a path");
        }
        return segment;
    }

    /**
     * The path of a channel on a server: behind the pathname, with a slash between, its fixed parts encoded.
     *
     * @param pathname of the server, percent-encoded; null for none
     * @throws IllegalArgumentException when the pathname is no path, or the address has a query
     */
    public static AddressTemplate template(@Nullable String pathname, String address) {
        String prefix = canonical(withSlash(pathname == null ? "" : pathname));
        String channel = withSlash(address);
        var path = new StringBuilder(prefix.endsWith(SLASH) ? prefix.substring(0, prefix.length() - 1) : prefix);
        int at = 0;
        while (at < channel.length()) {
            int open = channel.indexOf('{', at);
            int close = open < 0 ? -1 : channel.indexOf('}', open);
            path.append(fixed(channel.substring(at, close < 0 ? channel.length() : open)));
            if (close < 0) {
                break;
            }
            path.append(channel, open, close + 1);
            at = close + 1;
        }
        return AddressTemplate.parse(path.toString());
    }

    private static String withSlash(String path) {
        return path.startsWith(SLASH) ? path : SLASH + path;
    }

    private static String fixed(String text) {
        if (text.indexOf('?') >= 0 || text.indexOf('#') >= 0) {
            throw new IllegalArgumentException("an address has no query and no fragment: say them in the bindings");
        }
        return Arrays.stream(text.split(SLASH, -1))
                .map(each -> encode(decode(each)))
                .collect(Collectors.joining(SLASH));
    }

    /**
     * A path with its parameters filled in, each within its segment.
     *
     * @throws IllegalArgumentException when a value is empty, or makes a segment {@code .} or {@code ..}
     * @throws IllegalStateException when a parameter has no value
     */
    public static String expand(AddressTemplate template, Map<String, String> values) {
        String path = template.expand(values, PathText::encode);
        for (String each : path.split(SLASH, -1)) {
            requireNoDots(each);
        }
        return path;
    }
}
