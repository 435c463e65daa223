package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.JsonPointer;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import io.asyncapigen.generator.resolve.ObjectKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code required} names is among the properties of the schema, or of a schema around it that it is a part of. */
final class RequiredMemberRule implements Rule {
    private static final Set<String> LISTS = Set.of("allOf", "anyOf", "oneOf");
    private static final Set<String> BRANCHES = Set.of("if", "then", "else", "not");

    @Override
    public void check(Inspection inspection) {
        for (Located schema : inspection.schemas().all()) {
            for (Located name : Schemas.list(schema, "required")) {
                if (name.node() instanceof StringNode text) {
                    member(inspection, schema, name, text.value());
                }
            }
        }
    }

    private static void member(Inspection inspection, Located schema, Located name, String text) {
        Located properties = schema.get("properties");
        if (properties != null && properties.get(text) != null) {
            return;
        }
        MemberSearch search = MemberSearch.of(inspection.schemas(), outermost(inspection, schema), text);
        if (!search.declared().isEmpty() || search.isOpen() || !search.describes()) {
            return;
        }
        if (!search.isForbidden() && isHeaderOfTrait(inspection, schema, text)) {
            return;
        }
        inspection.report(Diagnostic.at(
                        DiagnosticId.UNDEFINED_REQUIRED_MEMBER,
                        name,
                        search.isForbidden()
                                ? "the required property " + Sentences.brief(text)
                                        + " can never be there: the schema allows no other properties"
                                : "the required property " + Sentences.brief(text) + " is not among the properties")
                .withHelp("add it under properties, or take it out of required"));
    }

    /** The headers of a message and those of its traits are merged: one may require what the other describes. */
    private static boolean isHeaderOfTrait(Inspection inspection, Located schema, String text) {
        Located message = schema.key().equals("headers") ? inspection.places().parent(schema) : null;
        if (message == null || inspection.places().kind(message) != ObjectKind.MESSAGE) {
            return false;
        }
        for (Located trait : Schemas.list(message, "traits")) {
            Located headers = inspection.schemas().jsonSchema(inspection.member(trait, "headers"));
            if (headers != null
                    && !MemberSearch.of(inspection.schemas(), headers, text)
                            .declared()
                            .isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The schema that a branch is a part of, however deep: a branch may require what its surroundings define. */
    private static Located outermost(Inspection inspection, Located schema) {
        Located at = schema;
        for (Located up = owner(inspection, at); up != null; up = owner(inspection, at)) {
            at = up;
        }
        return at;
    }

    private static @Nullable Located owner(Inspection inspection, Located schema) {
        JsonPointer up = schema.pointer().parent();
        if (up == null) {
            return null;
        }
        Located parent = inspection.places().parent(schema);
        if (BRANCHES.contains(schema.key())
                && parent != null
                && inspection.places().isSchema(parent)) {
            return parent;
        }
        Located owner = parent == null ? null : inspection.places().parent(parent);
        boolean branch = LISTS.contains(up.last())
                || List.of("dependentSchemas", "dependencies").contains(up.last());
        return branch && owner != null && inspection.places().isSchema(owner) ? owner : null;
    }
}
