package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.model.schema.SchemaFormat;
import io.asyncapigen.generator.model.schema.SchemaFormat.Language;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.validate.language.AvroSchema;

/** A schema whose format is Avro is one. */
final class AvroRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        for (Located place : inspection.schemas().wrappers()) {
            SchemaFormat format = Schemas.format(place);
            Located schema = place.get("schema");
            if (format != null && format.language() == Language.AVRO && schema != null) {
                AvroSchema.check(inspection.document(), schema, new Reports(inspection));
            }
        }
    }

    private record Reports(Inspection inspection) implements AvroSchema.Faults {
        @Override
        public void report(Located place, String sentence) {
            inspection.report(diagnostic(place, sentence));
        }

        @Override
        public void undefined(Located place, String sentence) {
            boolean alone = place.source() == inspection.root().source();
            Diagnostic diagnostic = diagnostic(place, sentence);
            inspection.report(alone ? diagnostic : diagnostic.withSeverity(Severity.WARNING));
        }

        private static Diagnostic diagnostic(Located place, String sentence) {
            return Diagnostic.at(DiagnosticId.INVALID_AVRO, place, "invalid Avro schema: " + sentence);
        }
    }
}
