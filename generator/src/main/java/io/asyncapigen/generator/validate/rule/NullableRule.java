package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.model.schema.SchemaFormat.Language;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;

/** {@code nullable} means something in OpenAPI 3.0 only; elsewhere it is ignored, which its author does not expect. */
final class NullableRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        for (Located schema : inspection.schemas().all()) {
            Located nullable = schema.get("nullable");
            if (nullable == null
                    || !(nullable.node() instanceof BooleanNode flag)
                    || !flag.value()
                    || inspection.schemas().language(schema) == Language.OPENAPI_3_0) {
                continue;
            }
            Located type = schema.get("type");
            String named = type != null && type.node() instanceof StringNode text ? text.value() : "…";
            inspection.report(Diagnostic.atKey(
                            DiagnosticId.NULLABLE_KEYWORD,
                            nullable,
                            "nullable is a keyword of OpenAPI 3.0 and is ignored here")
                    .withHelp("write type: [" + named + ", \"null\"]"));
        }
    }
}
