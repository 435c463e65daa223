package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import org.jspecify.annotations.Nullable;

/** Some value lies between the lower and the upper bounds of a schema. */
final class BoundsRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        for (Located schema : inspection.schemas().all()) {
            // In OpenAPI 3.0 the exclusive bounds are flags on the others.
            boolean flag = isTrue(schema.get("exclusiveMinimum")) || isTrue(schema.get("exclusiveMaximum"));
            pair(inspection, schema, "minimum", "maximum", flag);
            pair(inspection, schema, "exclusiveMinimum", "maximum", true);
            pair(inspection, schema, "minimum", "exclusiveMaximum", true);
            pair(inspection, schema, "exclusiveMinimum", "exclusiveMaximum", true);
            pair(inspection, schema, "minLength", "maxLength", false);
            pair(inspection, schema, "minItems", "maxItems", false);
            pair(inspection, schema, "minProperties", "maxProperties", false);
            pair(inspection, schema, "minContains", "maxContains", false);
        }
    }

    private static boolean isTrue(@Nullable Located place) {
        return place != null && place.node() instanceof BooleanNode flag && flag.value();
    }

    private static void pair(Inspection inspection, Located schema, String lower, String upper, boolean exclusive) {
        Located low = schema.get(lower);
        Located high = schema.get(upper);
        if (low == null
                || high == null
                || !(low.node() instanceof NumberNode least)
                || !(high.node() instanceof NumberNode most)) {
            return;
        }
        int order = least.value().compareTo(most.value());
        if (order > 0 || order == 0 && exclusive) {
            inspection.report(Diagnostic.at(
                            DiagnosticId.CONTRADICTORY_BOUNDS,
                            high,
                            "no value satisfies both " + lower + " " + Sentences.brief(least.text()) + " and " + upper
                                    + " " + Sentences.brief(most.text()))
                    .withRelated(low.entryPosition(), lower));
        }
    }
}
