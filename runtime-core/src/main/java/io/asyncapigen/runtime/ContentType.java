package io.asyncapigen.runtime;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A media type (RFC 9110 section 8.3). Type, subtype and the names of parameters are kept in lower case.
 *
 * @param type before the slash, or {@code *}
 * @param subtype behind it, or {@code *}
 * @param parameters in the order written, values unquoted
 */
public record ContentType(String type, String subtype, Map<String, String> parameters) {
    public static final ContentType JSON = new ContentType("application", "json", Map.of());
    public static final ContentType TEXT = new ContentType("text", "plain", Map.of());
    public static final ContentType BINARY = new ContentType("application", "octet-stream", Map.of());

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern FORM = Pattern.compile("\\s*(" + TOKEN + ")/(" + TOKEN + ")\\s*");
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*(?:(" + TOKEN + ")\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|(" + TOKEN + "))\\s*)?");

    /** The first ones that were parsed: nearly every message has one of few. */
    private static final Map<String, ContentType> KNOWN = new ConcurrentHashMap<>();

    private static final int MANY = 100;
    private static final int LONG = 100;

    public ContentType {
        type = type.toLowerCase(Locale.ROOT);
        subtype = subtype.toLowerCase(Locale.ROOT);
        var copy = new LinkedHashMap<String, String>();
        parameters.forEach((name, value) -> copy.put(name.toLowerCase(Locale.ROOT), value));
        parameters = Collections.unmodifiableMap(copy);
    }

    /** @throws IllegalArgumentException when the text is no media type */
    public static ContentType parse(String text) {
        ContentType known = KNOWN.get(text);
        if (known != null) {
            return known;
        }
        ContentType parsed = parsed(text);
        if (text.length() <= LONG && KNOWN.size() < MANY) {
            KNOWN.put(text, parsed);
        }
        return parsed;
    }

    private static ContentType parsed(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.lookingAt()) {
            throw new IllegalArgumentException("no media type: " + text);
        }
        var parameters = new LinkedHashMap<String, String>();
        int at = form.end();
        while (at < text.length()) {
            Matcher parameter = PARAMETER.matcher(text).region(at, text.length());
            if (!parameter.lookingAt()) {
                throw new IllegalArgumentException("no media type: " + text);
            }
            if (parameter.group(1) != null) {
                String quoted = parameter.group(2);
                parameters.put(
                        parameter.group(1), quoted == null ? parameter.group(3) : quoted.replaceAll("\\\\(.)", "$1"));
            }
            at = parameter.end();
        }
        return new ContentType(form.group(1), form.group(2), parameters);
    }

    /** {@code application/json}, {@code text/json}, and whatever ends in {@code +json} (RFC 6839). */
    public boolean isJson() {
        return subtype.equals("json") || subtype.endsWith("+json");
    }

    /** {@code text/…}, unless it is JSON. */
    public boolean isText() {
        return type.equals("text") && !isJson();
    }

    /** Whether a star leaves open what it is. */
    public boolean isWildcard() {
        return type.equals("*") || subtype.equals("*");
    }

    /** Whether the other one is of this type: a star fits anything, parameters do not count. */
    public boolean includes(ContentType other) {
        return (type.equals("*") || type.equals(other.type)) && (subtype.equals("*") || subtype.equals(other.subtype));
    }

    /**
     * The {@code charset} parameter, otherwise UTF-8.
     *
     * @throws IllegalArgumentException when this JVM does not know that charset
     */
    public Charset charset() {
        return Optional.ofNullable(parameters.get("charset"))
                .map(Charset::forName)
                .orElse(StandardCharsets.UTF_8);
    }

    /** As it is written in a header. */
    @Override
    public String toString() {
        var text = new StringBuilder(type).append('/').append(subtype);
        parameters.forEach(
                (name, value) -> text.append("; ").append(name).append('=').append(quoted(value)));
        return text.toString();
    }

    private static String quoted(String value) {
        return value.matches(TOKEN) ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
