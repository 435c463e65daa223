package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.Located;

/** The default of a schema is a value of it, as far as its type and its {@code enum} say; {@link ExampleRule} has the rest. */
final class DefaultRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        for (Located schema : inspection.schemas().all()) {
            Located value = schema.get("default");
            if (value != null) {
                ScalarFit.fault(schema, value.node())
                        .ifPresent(fault -> inspection.report(Diagnostic.at(
                                DiagnosticId.DEFAULT_MISMATCH,
                                value,
                                "the default " + Sentences.value(value.node()) + " " + fault)));
            }
        }
    }
}
