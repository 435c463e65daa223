package io.asyncapigen.generator.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.read.Documents;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.resolve.ObjectKind;
import io.asyncapigen.generator.resolve.Reference;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShapeOfReferencedFilesTest {
    private final Located root = Documents.parse("""
            asyncapi: 3.0.0
            info: {title: t, version: '1'}
            channels:
              a: {address: a, messages: {m: {$ref: 'parts.yaml#/m'}, n: {$ref: 'parts.yaml#/m'}}}
              b: {address: b, messages: {o: {payload: {$ref: 'parts.yaml#/s'}}}}
              c:
                address: c
                messages:
                  open:
                    payload:
                      schemaFormat: application/vnd.oai.openapi;version=3.0.0
                      schema: {items: {$ref: 'parts.yaml#/s'}}
            """);
    private final Located parts = Documents.parse("""
            m:
              contentType: 5
              payload: {nullable: true}
            s: {exclusiveMinimum: true}
            f: {schemaFormat: application/vnd.oai.openapi;version=3.0.0, schema: {}}
            unused: {type: 5}
            """);
    private final Map<Id, Reference> references = new LinkedHashMap<>();
    private final Map<Id, ObjectKind> kinds = new LinkedHashMap<>();

    private void refer(String from, ObjectKind kind, String to) {
        Located place = Documents.at(root, from);
        references.put(place.id(), new Reference(place, "parts.yaml#" + to, kind, Documents.at(parts, to)));
    }

    private Diagnostics check() {
        Diagnostics diagnostics = new Diagnostics();
        new ShapeValidator(SpecVersion.V3_0).validate(new ResolvedDocument(root, references, kinds), diagnostics);
        return diagnostics;
    }

    @Test
    void onlyWhatAReferenceLeadsToIsCheckedOnceAndWithTheWayThere() {
        refer("/channels/a/messages/m", ObjectKind.MESSAGE, "/m");
        refer("/channels/a/messages/n", ObjectKind.MESSAGE, "/m");
        Diagnostics diagnostics = check();
        assertEquals(
                List.of("2:16 error wrong-type: `contentType` must be a string, not a number"),
                Documents.summaries(diagnostics));
        List<Diagnostic.Related> related = diagnostics.all().get(0).related();
        assertEquals(1, related.size());
        assertEquals(root.source(), related.get(0).position().source());
        assertEquals(4, related.get(0).position().line());
    }

    @Test
    void aSchemaIsOfTheLanguageOfTheReferenceThatLeadsThere() {
        refer("/channels/c/messages/open/payload/schema/items", ObjectKind.SCHEMA, "/s");
        assertEquals(List.of(), check().all());
        refer("/channels/b/messages/o/payload", ObjectKind.SCHEMA, "/s");
        assertEquals(
                List.of("4:23 error invalid-schema: `exclusiveMinimum` must be a number, not a boolean"),
                Documents.summaries(check()));
    }

    @Test
    void aSchemaOfOpenApiCannotReferToAMultiFormatSchema() {
        refer("/channels/c/messages/open/payload/schema/items", ObjectKind.SCHEMA, "/f");
        Diagnostics diagnostics = check();
        assertEquals(
                List.of("12:34 error reference-kind: this reference leads to a multi format schema, where an OpenAPI"
                        + " schema must stand"),
                Documents.summaries(diagnostics));
        assertEquals(
                "refer to the schema inside it: `parts.yaml#/f/schema`",
                diagnostics.all().get(0).help());
    }

    @Test
    void whatIsKnownToBeOfAnotherKindIsNotMeasuredByTheExpectedOne() {
        refer("/channels/a/messages/m", ObjectKind.MESSAGE, "/s");
        kinds.put(Documents.at(parts, "/s").id(), ObjectKind.SCHEMA);
        assertEquals(List.of(), check().all());
    }

    @Test
    void whereAnEarlierStageHasSpokenNothingIsAdded() {
        refer("/channels/a/messages/m", ObjectKind.MESSAGE, "/m");
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.report(Diagnostic.at(DiagnosticId.REFERENCE_SYNTAX, Documents.at(parts, "/m/contentType"), "said"));
        new ShapeValidator(SpecVersion.V3_0).validate(new ResolvedDocument(root, references, kinds), diagnostics);
        assertEquals(1, diagnostics.all().size());
    }
}
