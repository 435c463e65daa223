package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.model.schema.SchemaFormat;
import io.asyncapigen.generator.model.schema.SchemaFormat.Language;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import io.asyncapigen.generator.validate.language.ProtobufFault;
import io.asyncapigen.generator.validate.language.ProtobufSchema;

/** A schema whose format is Protocol Buffers is text of that language. */
final class ProtobufRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        for (Located place : inspection.schemas().wrappers()) {
            SchemaFormat format = Schemas.format(place);
            Located schema = format == null ? null : inspection.member(place, "schema");
            if (format == null || format.language() != Language.PROTOBUF || schema == null) {
                continue;
            }
            if (!(schema.node() instanceof StringNode text)) {
                inspection.report(Diagnostic.at(
                        DiagnosticId.INVALID_PROTOBUF,
                        schema,
                        "a Protocol Buffers schema is text, not "
                                + schema.node().typeName()));
                continue;
            }
            try {
                ProtobufSchema.read(text.value());
            } catch (ProtobufFault fault) {
                inspection.report(Diagnostic.at(
                        DiagnosticId.INVALID_PROTOBUF,
                        schema,
                        "line " + fault.line() + " of the Protocol Buffers text: "
                                + Sentences.brief(String.valueOf(fault.getMessage()))));
            }
        }
    }
}
