package io.asyncapigen.generator.read;

import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.NullNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a plain scalar means by the core schema of YAML 1.2 (section 10.3): {@code yes}, {@code on}, {@code NO} and
 * {@code 2024-01-15} are strings, {@code 012} is twelve. {@code .inf} and {@code .nan} are strings too, since JSON has
 * no such numbers.
 */
final class YamlScalars {
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUES = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSES = Set.of("false", "False", "FALSE");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\.[0-9]++|[0-9]++(\\.[0-9]*+)?)([eE][-+]?[0-9]++)?");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]++");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]++");

    private final NumberText numbers;

    YamlScalars(ReadLimits limits) {
        this.numbers = new NumberText(limits);
    }

    SourceNode plain(Position position, String text) throws ReadFailure {
        SourceNode value = text.length() <= 5 ? word(position, text) : null;
        if (value == null) {
            value = number(position, text);
        }
        return value == null ? new StringNode(position, text) : value;
    }

    /** Null, true or false; null when the text is none of them. */
    @Nullable
    SourceNode word(Position position, String text) {
        if (NULLS.contains(text)) {
            return new NullNode(position);
        }
        if (TRUES.contains(text)) {
            return new BooleanNode(position, true);
        }
        return FALSES.contains(text) ? new BooleanNode(position, false) : null;
    }

    /** A number, or null when the text is none. */
    @Nullable
    SourceNode number(Position position, String text) throws ReadFailure {
        if (text.isEmpty() || "+-.0123456789".indexOf(text.charAt(0)) < 0) {
            return null;
        }
        if (DECIMAL.matcher(text).matches()) {
            return numbers.decimal(position, text);
        }
        if (OCTAL.matcher(text).matches()) {
            return numbers.integer(position, text, 8);
        }
        return HEXADECIMAL.matcher(text).matches() ? numbers.integer(position, text, 16) : null;
    }
}
