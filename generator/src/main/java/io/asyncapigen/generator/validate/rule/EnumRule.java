package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.Located;
import java.util.ArrayList;
import java.util.List;

/** The values of {@code enum} and {@code const} have the type of the schema; others can never occur. */
final class EnumRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        for (Located schema : inspection.schemas().all()) {
            List<Located> values = new ArrayList<>(Schemas.list(schema, "enum"));
            Located constant = schema.get("const");
            if (constant != null) {
                values.add(constant);
            }
            for (Located value : values) {
                ScalarFit.typeFault(schema, value.node())
                        .ifPresent(fault -> inspection.report(Diagnostic.at(
                                DiagnosticId.ENUM_MISMATCH,
                                value,
                                "the value " + Sentences.value(value.node()) + " " + fault
                                        + ", so it can never occur")));
            }
        }
    }
}
