package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.Located;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** No two alternatives of {@code oneOf} accept the same values: then neither would, since exactly one must. */
final class AmbiguousUnionRule implements Rule {
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "title",
            "description",
            "$comment",
            "$id",
            "examples",
            "example",
            "default",
            "deprecated",
            "readOnly",
            "writeOnly",
            "externalDocs");

    @Override
    public void check(Inspection inspection) {
        for (Located schema : inspection.schemas().all()) {
            Located union = schema.get("oneOf");
            if (union != null && schema.get("discriminator") == null) {
                union(inspection, union, union.items());
            }
        }
    }

    private static void union(Inspection inspection, Located union, List<Located> branches) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < branches.size(); i++) {
            Located branch = inspection.schemas().jsonSchema(branches.get(i));
            if (branch == null) {
                continue;
            }
            Integer other = seen.putIfAbsent(CanonicalText.of(branch.node(), WITHOUT_EFFECT), i);
            if (other != null) {
                inspection.report(Diagnostic.at(
                                DiagnosticId.AMBIGUOUS_UNION,
                                union,
                                "alternatives " + (other + 1) + " and " + (i + 1) + " of oneOf accept the same values")
                        .withRelated(branches.get(i).node().position(), "the second of them")
                        .withHelp("give them a property with different const values, or leave out one"));
            }
        }
    }
}
