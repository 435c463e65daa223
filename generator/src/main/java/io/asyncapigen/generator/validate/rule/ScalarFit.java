package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.NullNode;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a value has one of the types of a schema and is among its values: what can be told at a glance. */
final class ScalarFit {
    private ScalarFit() {}

    /** Why it cannot be a value of the schema, a part of a sentence; empty when nothing of that shows. */
    static Optional<String> fault(Located schema, SourceNode value) {
        return typeFault(schema, value).or(() -> valueFault(schema, value));
    }

    /** Why the value cannot have the type, a part of a sentence; empty when it can. */
    static Optional<String> typeFault(Located schema, SourceNode value) {
        Set<String> types = Schemas.types(schema);
        if (types.isEmpty() || isGranted(schema, value) || types.stream().anyMatch(type -> hasType(value, type))) {
            return Optional.empty();
        }
        return Optional.of("is not " + article(types));
    }

    /** Why the value is not among those that {@code enum} or {@code const} allow; empty when it is. */
    private static Optional<String> valueFault(Located schema, SourceNode value) {
        if (isGranted(schema, value)) {
            return Optional.empty();
        }
        Located constant = schema.get("const");
        if (constant != null && !equal(constant.node(), value)) {
            return Optional.of("is not " + Sentences.value(constant.node()));
        }
        Located list = schema.get("enum");
        if (list == null
                || !(list.node() instanceof ArrayNode values)
                || values.items().isEmpty()) {
            return Optional.empty();
        }
        return values.items().stream().anyMatch(each -> equal(each, value))
                ? Optional.empty()
                : Optional.of("is not one of "
                        + Sentences.list(
                                values.items().stream().map(Sentences::value).toList(), 8));
    }

    /** Whether one of the flags says "or null". Where {@code nullable} has no meaning, {@link NullableRule} says so once. */
    static boolean grantsNull(Located schema) {
        return isTrue(schema.get("x-nullable")) || isTrue(schema.get("nullable"));
    }

    private static boolean isTrue(@Nullable Located flag) {
        return flag != null && flag.node() instanceof BooleanNode value && value.value();
    }

    private static boolean isGranted(Located schema, SourceNode value) {
        return value instanceof NullNode && grantsNull(schema);
    }

    static boolean equal(SourceNode a, SourceNode b) {
        if (a instanceof StringNode x && b instanceof StringNode y) {
            return x.value().equals(y.value());
        }
        return a.getClass() == b.getClass() && CanonicalText.of(a).equals(CanonicalText.of(b));
    }

    static boolean hasType(SourceNode value, String type) {
        return switch (type) {
            case "null" -> value instanceof NullNode;
            case "boolean" -> value instanceof BooleanNode;
            case "object" -> value instanceof ObjectNode;
            case "array" -> value instanceof ArrayNode;
            case "string" -> value instanceof StringNode;
            case "number" -> value instanceof NumberNode;
            case "integer" -> value instanceof NumberNode number && number.isInteger();
            default -> true;
        };
    }

    private static String article(Set<String> types) {
        String first = types.iterator().next();
        String named = "null".equals(first) ? "null" : ("aeiou".indexOf(first.charAt(0)) >= 0 ? "an " : "a ") + first;
        return types.size() == 1 ? named : "of type " + String.join(" or ", types);
    }
}
