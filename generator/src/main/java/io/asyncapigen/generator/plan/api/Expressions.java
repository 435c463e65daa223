package io.asyncapigen.generator.plan.api;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts that the runtime parses when a generated class is loaded. One that does not parse has been reported by the rules;
 * where a lenient run goes on all the same it is left out, so that the class still loads.
 */
final class Expressions {
    private static final Pattern RUNTIME_EXPRESSION =
            Pattern.compile("\\$message\\.(header|payload)(#(/([^~]|~[01])*)?)?", Pattern.DOTALL);
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*" + TOKEN + "/" + TOKEN + "\\s*(;\\s*(" + TOKEN
            + "\\s*=\\s*(\"([^\"\\\\]|\\\\.)*+\"|" + TOKEN + ")\\s*)?)*");

    private Expressions() {}

    /** The runtime expression, or null when the text is none. */
    static @Nullable String runtimeExpression(@Nullable String text) {
        return text != null && RUNTIME_EXPRESSION.matcher(text).matches() ? text : null;
    }

    static boolean isMediaType(String text) {
        return MEDIA_TYPE.matcher(text).matches();
    }
}
