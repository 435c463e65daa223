package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.Located;

/** No schema is a part of itself through {@code allOf}. */
final class AllOfCycleRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        Schemas schemas = inspection.schemas();
        new SchemaGraph(schema -> Schemas.list(schema, "allOf"), schemas::jsonSchema)
                .circles(schemas.all(), (schema, edges) -> {
                    Located edge = edges.get(0);
                    Located next = schemas.jsonSchema(edge);
                    inspection.report(Diagnostic.at(
                            DiagnosticId.ALL_OF_CYCLE,
                            References.text(edge),
                            "schema " + schema.key() + " is a part of itself through allOf"
                                    + (next == null || next.id().equals(schema.id()) ? "" : " of " + next.key())));
                });
    }
}
