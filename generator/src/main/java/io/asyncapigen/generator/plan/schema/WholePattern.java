package io.asyncapigen.generator.plan.schema;

import io.asyncapigen.generator.validate.pattern.EcmaPattern;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** A pattern that is found in a text, as one of Java that matches the whole of the text. */
final class WholePattern {
    /** What means the same in both languages, so that a reader finds again what the document says. */
    private static final Pattern SAME = Pattern.compile("(?:[A-Za-z0-9_ :;,=@#%!~/'\"<>&-]"
            + "|\\\\[dDwW./+*?()\\[\\]{}^$|\\\\-]"
            + "|\\[\\^?(?:[A-Za-z0-9_ :;,.=@#%!~/'\"<>+*?(){}$|-]|\\\\[dDwW./\\[\\]^\\\\-])+\\]"
            + "|[*+?|()]|\\{\\d+(?:,\\d*)?\\})+");

    private WholePattern() {}

    /** Null when Java cannot say it. */
    static @Nullable String of(String ecma) {
        Pattern java;
        try {
            java = EcmaPattern.parse(ecma).java();
        } catch (PatternSyntaxException e) {
            return null;
        }
        if (java == null) {
            return null;
        }
        boolean start = ecma.startsWith("^");
        boolean end = ecma.endsWith("$") && !ecma.endsWith("\\$");
        String inside = ecma.substring(start ? 1 : 0, ecma.length() - (end ? 1 : 0));
        if (inside.indexOf('|') < 0 && SAME.matcher(inside).matches()) {
            return (start ? ecma.substring(0, 1) : "(?s:.*)") + inside + (end ? "$" : "(?s:.*)");
        }
        return "(?s:.*)(?:" + java.pattern() + ")(?s:.*)";
    }
}
