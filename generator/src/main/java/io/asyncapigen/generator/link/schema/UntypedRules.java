package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells authors which {@code type} makes more than any value of a schema that has rules for values of one type and names none. */
final class UntypedRules {
    private static final Set<String> WHOLE =
            Set.of("int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64");
    private static final Set<String> FRACTIONS = Set.of("float", "double", "decimal");

    private final Diagnostics diagnostics;

    UntypedRules(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** To be asked of schemas that are of any type. */
    void report(Definition definition) {
        for (Definition part : definition.parts()) {
            if (!part.hasPlace()) {
                continue;
            }
            Located schema = part.place().at();
            Map<JsonType, Located> rules = rules(schema.members());
            if (schema.get("type") == null && rules.size() == 1) {
                rules.forEach(this::report);
                return;
            }
        }
    }

    private void report(JsonType type, Located rule) {
        diagnostics.report(Diagnostic.atKey(
                        DiagnosticId.UNTYPED_SCHEMA,
                        rule,
                        "without a `type`, `" + rule.key()
                                + "` admits values of all other types, so this is any JSON value")
                .withHelp("add `type: " + type.text() + "`"));
    }

    /** The first rule for each type. */
    private static Map<JsonType, Located> rules(List<Located> keywords) {
        Map<JsonType, Located> rules = new EnumMap<>(JsonType.class);
        for (Located keyword : keywords) {
            JsonType type = type(keyword);
            if (type != null) {
                rules.putIfAbsent(type, keyword);
            }
        }
        if (rules.containsKey(JsonType.INTEGER)) {
            rules.remove(JsonType.NUMBER); // whose rules speak of integers too
        }
        return rules;
    }

    private static @Nullable JsonType type(Located keyword) {
        if (!keyword.key().equals("format")) {
            return TypeKeywords.restricted(keyword.key());
        } else if (keyword.node() instanceof StringNode format) {
            return WHOLE.contains(format.value())
                    ? JsonType.INTEGER
                    : FRACTIONS.contains(format.value()) ? JsonType.NUMBER : JsonType.STRING;
        }
        return null;
    }
}
