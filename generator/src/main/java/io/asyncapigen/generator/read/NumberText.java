package io.asyncapigen.generator.read;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Turns the text of a number into a node, within the limits. */
final class NumberText {
    private final ReadLimits limits;

    NumberText(ReadLimits limits) {
        this.limits = limits;
    }

    /** A decimal number as JSON and YAML write it; the caller has checked its form. */
    NumberNode decimal(Position position, String text) throws ReadFailure {
        checkLength(position, text);
        int exponentMark = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (exponentMark >= 0 && !isSmall(text.substring(exponentMark + 1))) {
            throw tooLarge(position, "the number " + text + " has an exponent beyond " + limits.exponent());
        }
        return new NumberNode(position, new BigDecimal(text), text);
    }

    /** An integer of YAML in another base, such as {@code 0x1F}. */
    NumberNode integer(Position position, String text, int radix) throws ReadFailure {
        checkLength(position, text);
        return new NumberNode(position, new BigDecimal(new BigInteger(text.substring(2), radix)), text);
    }

    private boolean isSmall(String exponent) {
        int start = exponent.startsWith("+") || exponent.startsWith("-") ? 1 : 0;
        while (start < exponent.length() - 1 && exponent.charAt(start) == '0') {
            start++;
        }
        // Nine digits always fit an int.
        return exponent.length() - start <= 9 && Integer.parseInt(exponent.substring(start)) <= limits.exponent();
    }

    private void checkLength(Position position, String text) throws ReadFailure {
        if (text.length() > limits.numberLength()) {
            throw tooLarge(
                    position,
                    "a number of " + text.length() + " characters is longer than the " + limits.numberLength()
                            + " that are allowed");
        }
    }

    private static ReadFailure tooLarge(Position position, String message) {
        return new ReadFailure(Diagnostic.at(DiagnosticId.LIMIT_EXCEEDED, position, message)
                .withHelp("write it as a string if its digits matter"));
    }
}
