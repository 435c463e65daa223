package io.asyncapigen.generator.validate.pattern;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands behind an atom and says how often it may occur (ECMA-262 section 22.2.1, Quantifier). */
final class EcmaQuantifier {
    private static final Pattern BRACES = Pattern.compile("\\{([0-9]+)(,([0-9]*))?\\}");

    /** A number of repetitions that no input reaches; Java refuses more, ECMAScript does not. */
    private static final int NEVER_REACHED = 100_000_000;

    private final EcmaParser parser;

    EcmaQuantifier(EcmaParser parser) {
        this.parser = parser;
    }

    /** Whether <code>{n}</code>, <code>{n,}</code> or <code>{n,m}</code> stands here; any other brace is a character. */
    boolean isBraces() {
        return parser.matcher(BRACES).lookingAt();
    }

    /** Reads one, if there is one, and writes it; whether there was. */
    boolean read() {
        if (parser.atEnd()) {
            return false;
        }
        char c = parser.peek();
        if (c == '*' || c == '+' || c == '?') {
            parser.next();
            parser.appendRaw(String.valueOf(c));
        } else if (c != '{' || !braces()) {
            return false;
        }
        if (parser.take("?")) {
            parser.appendRaw("?");
        }
        return true;
    }

    private boolean braces() {
        Matcher matcher = parser.matcher(BRACES);
        if (!matcher.lookingAt()) {
            return false;
        }
        int low = number(matcher.group(1));
        String upper = matcher.group(3);
        if (matcher.group(2) == null) {
            parser.appendRaw("{" + low + "}");
        } else if (upper.isEmpty()) {
            parser.appendRaw("{" + low + ",}");
        } else {
            int high = number(upper);
            if (high < low) {
                throw parser.fault("the bounds of " + matcher.group() + " are out of order");
            }
            parser.appendRaw("{" + low + "," + high + "}");
        }
        parser.take(matcher.group());
        return true;
    }

    private static int number(String digits) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return significant.length() > 8 ? NEVER_REACHED : Integer.parseInt(significant);
    }
}
