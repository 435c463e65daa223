package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.JsonPointer;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** No schema demands a value of itself inside of every value: such a value would never end. */
final class RequiredRecursionRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        Schemas schemas = inspection.schemas();
        new SchemaGraph(RequiredRecursionRule::demanded, schemas::jsonSchema)
                .circles(
                        schemas.all(),
                        (schema, edges) -> edges.stream()
                                .filter(RequiredRecursionRule::isProperty)
                                .findFirst()
                                .ifPresent(edge -> inspection.report(Diagnostic.atKey(
                                                DiagnosticId.REQUIRED_RECURSION,
                                                edge,
                                                "every " + schema.key() + " needs another one in " + edge.key()
                                                        + ", so there is no finite value")
                                        .withHelp("take " + edge.key() + " out of required, or allow null"))));
    }

    private static boolean isProperty(Located edge) {
        JsonPointer up = edge.pointer().parent();
        return up != null && up.last().equals("properties");
    }

    /** The places of the schemas of which each value needs one. */
    private static List<Located> demanded(Located schema) {
        boolean plain = schema.get("required") == null && schema.get("allOf") == null && schema.get("minItems") == null;
        if (plain || isNullable(schema)) {
            return List.of();
        }
        List<Located> edges = new ArrayList<>(Schemas.list(schema, "allOf"));
        Set<String> types = Schemas.types(schema);
        if (types.isEmpty() || types.equals(Set.of("object"))) {
            Set<String> required = new HashSet<>();
            for (Located name : Schemas.list(schema, "required")) {
                if (name.node() instanceof StringNode text) {
                    required.add(text.value());
                }
            }
            for (Located property : Schemas.properties(schema)) {
                if (required.contains(property.key()) && !ScalarFit.grantsNull(property)) { // beside a reference too
                    edges.add(property);
                }
            }
        }
        Located items = schema.get("items");
        if (items != null && types.equals(Set.of("array")) && atLeastOne(schema.get("minItems"))) {
            edges.add(items);
        }
        return edges;
    }

    private static boolean atLeastOne(@Nullable Located count) {
        return count != null
                && count.node() instanceof NumberNode number
                && number.value().signum() > 0;
    }

    private static boolean isNullable(Located schema) {
        return Schemas.types(schema).contains("null") || ScalarFit.grantsNull(schema);
    }
}
