package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The discriminator of a schema is one of its properties, and a required one. */
final class DiscriminatorRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        for (Located schema : inspection.schemas().all()) {
            Located place = schema.get("discriminator");
            Located named = place != null && place.node() instanceof ObjectNode ? place.get("propertyName") : place;
            if (named == null || !(named.node() instanceof StringNode text)) {
                continue;
            }
            String name = text.value();
            MemberSearch search = MemberSearch.of(inspection.schemas(), schema, name);
            if (search.declared().isEmpty()) {
                inspection.report(Diagnostic.at(
                                DiagnosticId.UNDEFINED_DISCRIMINATOR,
                                named,
                                "the discriminator " + Sentences.brief(name) + " is not a property of " + schema.key())
                        .withHelp("add it under properties and to required"));
            } else if (!isRequired(inspection.schemas(), schema, name, new HashMap<>())) {
                inspection.report(Diagnostic.at(
                                DiagnosticId.OPTIONAL_DISCRIMINATOR,
                                named,
                                "the discriminator " + Sentences.brief(name) + " must be in required")
                        .withHelp("a value without it cannot be told apart"));
            }
        }
    }

    /**
     * Whether every value of the schema has the member: by its own word, a part of it, or each of its alternatives.
     *
     * @param known answers for schemas that were asked before; a schema that is being asked counts as a no
     */
    private static boolean isRequired(Schemas schemas, @Nullable Located place, String name, Map<Id, Boolean> known) {
        Located schema = schemas.jsonSchema(place);
        if (schema == null) {
            return false;
        }
        Boolean before = known.putIfAbsent(schema.id(), false);
        if (before != null) {
            return before;
        }
        Predicate<Located> demands = each -> isRequired(schemas, each, name, known);
        boolean required = Schemas.list(schema, "required").stream()
                        .anyMatch(each -> each.node() instanceof StringNode text
                                && text.value().equals(name))
                || Schemas.list(schema, "allOf").stream().anyMatch(demands)
                || isRequiredByEach(Schemas.list(schema, "oneOf"), demands)
                || isRequiredByEach(Schemas.list(schema, "anyOf"), demands);
        known.put(schema.id(), required);
        return required;
    }

    private static boolean isRequiredByEach(List<Located> branches, Predicate<Located> demands) {
        return !branches.isEmpty() && branches.stream().allMatch(demands);
    }
}
