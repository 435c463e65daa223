package io.asyncapigen.generator.plan.schema;

import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.model.schema.Schema.EnumSchema;
import io.asyncapigen.generator.model.schema.Schema.EnumValue;
import io.asyncapigen.generator.plan.JavaNames;
import io.asyncapigen.generator.plan.JsonTexts;
import io.asyncapigen.generator.plan.NameChange;
import io.asyncapigen.generator.plan.NameScope;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names the constants of enums. */
final class EnumPlanner {
    private final Map<Id, Map<String, String>> namesByValue = new HashMap<>();
    private final Diagnostics diagnostics;

    EnumPlanner(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The name of the constant with this value, or null when there is none. */
    @Nullable
    String constant(EnumSchema schema, SourceNode value) {
        return names(schema).get(key(value));
    }

    List<EnumPlan.Constant> constants(EnumSchema schema) {
        EnumValues values = EnumValues.of(schema);
        Map<String, String> names = names(schema);
        Map<String, EnumPlan.Constant> constants = new LinkedHashMap<>();
        for (EnumValue value : schema.values()) {
            SourceNode node = value.value().node();
            String name = names.get(key(node));
            if (name != null) {
                constants.putIfAbsent(name, new EnumPlan.Constant(name, values.expression(node), value.description()));
            }
        }
        return new ArrayList<>(constants.values());
    }

    private Map<String, String> names(EnumSchema schema) {
        return namesByValue.computeIfAbsent(schema.id(), key -> choose(schema));
    }

    private Map<String, String> choose(EnumSchema schema) {
        NameScope scope = NameScope.ofConstants("BY_VALUE", "Known", "Unknown");
        Map<String, String> names = new LinkedHashMap<>();
        for (EnumValue value : schema.values()) {
            SourceNode node = value.value().node();
            String key = key(node);
            if (!names.containsKey(key)) {
                String chosen = value.name();
                String plain = JavaNames.constant(chosen == null ? text(node) : chosen);
                String wanted = chosen != null && JavaNames.isType(chosen) ? chosen : plain;
                String name = scope.claim(wanted, plain + "_VALUE");
                names.put(key, name);
                NameChange.ofConstant(scope, value.value(), wanted, name)
                        .map(each -> each.withHelp("choose names of your own with `x-enum-varnames`"))
                        .ifPresent(diagnostics::report);
            }
        }
        return names;
    }

    private static String text(SourceNode node) {
        return node instanceof SourceNode.StringNode string ? string.value() : JsonTexts.of(node);
    }

    /** The same for equal values. */
    private static String key(SourceNode node) {
        return node instanceof NumberNode number
                ? number.value().stripTrailingZeros().toString()
                : JsonTexts.of(node);
    }
}
