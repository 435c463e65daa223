package io.asyncapigen.generator.validate.example;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import io.asyncapigen.generator.validate.pattern.EcmaPattern;
import java.util.regex.PatternSyntaxException;

/**
 * Patterns for the validator: those of ECMA-262, each evaluation within bounds, and all together too.
 *
 * <p>What cannot be decided counts as a match, since a warning that is wrong is worse than none. A wrong pattern is
 * reported by a rule of its own.
 */
final class BoundedPatterns implements RegularExpressionFactory {
    /** Evaluations that gave up; each may have cost some milliseconds. */
    private int undecided;

    private static final int MAX_UNDECIDED = 100;

    @Override
    public RegularExpression getRegularExpression(String regex) {
        EcmaPattern pattern;
        try {
            pattern = EcmaPattern.parse(regex);
        } catch (PatternSyntaxException e) {
            return input -> true;
        }
        return input -> matches(pattern, input);
    }

    private boolean matches(EcmaPattern pattern, String input) {
        if (undecided >= MAX_UNDECIDED) {
            return true;
        }
        return pattern.find(input).orElseGet(() -> {
            undecided++;
            return true;
        });
    }
}
