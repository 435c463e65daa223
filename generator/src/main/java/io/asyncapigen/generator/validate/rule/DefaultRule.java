package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.NullNode;
import java.util.Optional;

/** The default of a schema is a value of it, as far as its type and its {@code enum} say; {@link ExampleRule} has the rest. */
final class DefaultRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        for (Located schema : inspection.schemas().all()) {
            Located value = schema.get("default");
            if (value != null) {
                fault(schema, value.node())
                        .ifPresent(fault -> inspection.report(Diagnostic.at(
                                DiagnosticId.DEFAULT_MISMATCH,
                                value,
                                "the default " + Sentences.value(value.node()) + " " + fault)));
            }
        }
    }

    /** Why the value cannot be the default, a part of a sentence. */
    static Optional<String> fault(Located schema, SourceNode value) {
        if (value instanceof NullNode && isNullable(schema)) {
            return Optional.empty();
        }
        return ScalarFit.fault(schema, value);
    }

    /** The flag of OpenAPI 3.0; where it has no meaning, that is said once and not again for the default. */
    private static boolean isNullable(Located schema) {
        Located flag = schema.get("nullable");
        return flag != null && flag.node() instanceof BooleanNode nullable && nullable.value();
    }
}
