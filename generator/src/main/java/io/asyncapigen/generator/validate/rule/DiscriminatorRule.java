package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
            } else if (!isRequired(inspection.schemas(), schema, name, new HashSet<>())) {
                inspection.report(Diagnostic.at(
                                DiagnosticId.OPTIONAL_DISCRIMINATOR,
                                named,
                                "the discriminator " + Sentences.brief(name) + " must be in required")
                        .withHelp("a value without it cannot be told apart"));
            }
        }
    }

    /** Whether every value of the schema has the member: by its own word, a part of it, or each of its alternatives. */
    private static boolean isRequired(Schemas schemas, @Nullable Located place, String name, Set<Id> visited) {
        Located schema = schemas.jsonSchema(place);
        if (schema == null || !visited.add(schema.id())) {
            return false;
        }
        Stream<Located> own = Schemas.list(schema, "required").stream();
        if (own.anyMatch(
                each -> each.node() instanceof StringNode text && text.value().equals(name))) {
            return true;
        }
        for (Located part : Schemas.list(schema, "allOf")) {
            if (isRequired(schemas, part, name, visited)) {
                return true;
            }
        }
        for (String keyword : List.of("oneOf", "anyOf")) {
            List<Located> branches = Schemas.list(schema, keyword);
            if (!branches.isEmpty()
                    && branches.stream().allMatch(each -> isRequired(schemas, each, name, new HashSet<>(visited)))) {
                return true;
            }
        }
        return false;
    }
}
