package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.model.schema.SchemaFormat;
import io.asyncapigen.generator.read.Located;

/** A {@code schemaFormat} that names a known language names a version that exists. */
final class SchemaFormatRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        for (Located place : inspection.schemas().wrappers()) {
            SchemaFormat format = Schemas.format(place);
            Located text = place.get("schemaFormat");
            if (format == null || text == null) {
                continue;
            }
            if (!format.known()) {
                inspection.report(Diagnostic.at(
                        DiagnosticId.UNKNOWN_SCHEMA_FORMAT_VERSION,
                        text,
                        "there is no such version of the schema format " + Sentences.brief(format.text())));
            }
        }
    }
}
