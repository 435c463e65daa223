package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether an object can fulfil a schema, as far as its type, its values and what it is composed of tell. */
final class ObjectAdmission {
    /** Who composes deeper than this is given the benefit of the doubt. */
    private static final int DEEPEST = 100;

    private final Schemas schemas;
    /** What is known; of a schema that is being looked at, that it admits objects. */
    private final Map<Id, Boolean> known = new HashMap<>();

    ObjectAdmission(Schemas schemas) {
        this.schemas = schemas;
    }

    boolean admits(Located schema) {
        return admits(schema, 0);
    }

    private boolean admits(Located place, int depth) {
        Located schema = schemas.jsonSchema(place);
        if (schema == null || depth > DEEPEST) {
            return true;
        }
        if (schema.node() instanceof BooleanNode all) {
            return all.value();
        }
        Boolean before = known.putIfAbsent(schema.id(), true);
        if (before != null) {
            return before;
        }
        boolean admits = byType(schema)
                && byValue(schema)
                && Schemas.list(schema, "allOf").stream().allMatch(each -> admits(each, depth + 1))
                && anyOf(Schemas.list(schema, "anyOf"), depth)
                && anyOf(Schemas.list(schema, "oneOf"), depth);
        known.put(schema.id(), admits);
        return admits;
    }

    private boolean anyOf(List<Located> alternatives, int depth) {
        return alternatives.isEmpty() || alternatives.stream().anyMatch(each -> admits(each, depth + 1));
    }

    private static boolean byType(Located schema) {
        Set<String> types = Schemas.types(schema);
        return types.isEmpty() || types.contains("object");
    }

    private static boolean byValue(Located schema) {
        Located values = schema.get("enum");
        return isObjectOrAbsent(schema.get("const"))
                && (values == null
                        || values.items().isEmpty()
                        || values.items().stream().anyMatch(ObjectAdmission::isObjectOrAbsent));
    }

    private static boolean isObjectOrAbsent(@Nullable Located value) {
        return value == null || value.node() instanceof ObjectNode;
    }
}
