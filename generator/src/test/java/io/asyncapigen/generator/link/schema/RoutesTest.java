package io.asyncapigen.generator.link.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.link.Linked;
import io.asyncapigen.generator.model.schema.Schema.AnySchema;
import io.asyncapigen.generator.model.schema.Schema.ForeignSchema;
import io.asyncapigen.generator.model.schema.SchemaUse;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutesTest {

    @Test
    void aReferenceTakesWordsAndNullBesideItButNoKeywords() {
        Linked linked = Linked.schemas("""
                Name: {type: string, description: a name}
                Person:
                  type: object
                  properties:
                    first: {$ref: '#/components/schemas/Name', description: the first, x-nullable: true, type: integer}
                    last: {$ref: '#/components/schemas/Name'}
                """);

        SchemaUse first = linked.property("Person", "first").use();
        assertEquals("#/components/schemas/Name", Linked.target(first));
        assertEquals("the first", first.description());
        assertTrue(first.nullable());
        SchemaUse last = linked.property("Person", "last").use();
        assertNull(last.description());
        assertFalse(last.nullable());
    }

    @Test
    void keywordsBesideAReferenceCountSinceDraft2019() {
        Linked linked = Linked.schemas("""
                Base: {type: object, properties: {a: {type: string}}}
                Modern:
                  schemaFormat: application/schema+json;version=2020-12
                  schema: {$ref: '#/components/schemas/Base', required: [a]}
                Old:
                  schemaFormat: application/schema+json;version=draft-07
                  schema: {$ref: '#/components/schemas/Base', required: [a]}
                """);

        assertEquals(List.of("a!"), Linked.names(linked.schema("Modern")));
        assertEquals("#/components/schemas/Base", Linked.target(linked.use("Old")));
    }

    @Test
    void theTargetOrThePlaceMayAllowNull() {
        Linked linked = Linked.schemas("""
                Maybe: {type: [string, 'null']}
                User: {type: object, properties: {name: {$ref: '#/components/schemas/Maybe'}}}
                Extended: {type: string, x-nullable: true}
                OpenApi:
                  schemaFormat: application/vnd.oai.openapi;version=3.0.0
                  schema: {type: object, properties: {n: {type: string, nullable: true}}}
                AsyncApi: {type: object, properties: {n: {type: string, nullable: true}}}
                """);

        assertTrue(linked.property("User", "name").use().nullable());
        assertTrue(linked.use("Extended").nullable());
        assertTrue(linked.property("OpenApi", "n").use().nullable());
        assertFalse(linked.property("AsyncApi", "n").use().nullable());
    }

    @Test
    void schemasInOtherLanguagesStayBytes() {
        Linked linked = Linked.schemas("""
                User:
                  schemaFormat: application/vnd.apache.avro;version=1.9.0
                  schema: {type: record, name: User, fields: [{name: home, type: com.acme.Address}]}
                Proto:
                  schemaFormat: application/vnd.google.protobuf;version=3
                  schema: 'message A {}'
                Raml:
                  schemaFormat: application/raml+yaml;version=1.0
                  schema: {type: string}
                """);

        ForeignSchema user = linked.schema("User", ForeignSchema.class);
        assertEquals("User", user.info().componentName());
        assertEquals("application/vnd.apache.avro;version=1.9.0", user.schemaFormat());
        assertInstanceOf(ForeignSchema.class, linked.schema("Proto"));
        assertEquals(
                List.of(
                        "6:21 note untyped-schema-format: no types are made for this Avro schema, as it does not define"
                                + " com.acme.Address: the bytes come as they are",
                        "9:21 note untyped-schema-format: no types are made for Protocol Buffers, as there is no protoc to make them: the bytes come as they are",
                        "12:21 warning unsupported-schema-format: no types are made for the schema format "
                                + "application/raml+yaml;version=1.0: the bytes come as they are"),
                linked.reports());
    }

    @Test
    void aReferenceThatLeadsNowhereIsAnything() {
        Linked linked = Linked.schemas("""
                A: {type: object, properties: {gone: {$ref: '#/components/schemas/Nowhere'}}}
                B: {$ref: '#/components/schemas/C'}
                C: {$ref: '#/components/schemas/B'}
                """);

        assertInstanceOf(AnySchema.class, linked.member("A", "gone"));
        assertInstanceOf(AnySchema.class, linked.schema("B"));
        assertEquals(List.of(), linked.reports());
    }

    @Test
    void aDynamicReferenceThatCanMeanOneSchemaIsAPlainOne() {
        Linked linked = Linked.schemas("""
                Tree:
                  schemaFormat: application/schema+json;version=2020-12
                  schema:
                    $dynamicAnchor: node
                    type: object
                    properties: {child: {$dynamicRef: '#node'}}
                Older:
                  schemaFormat: application/schema+json;version=2019-09
                  schema:
                    $recursiveAnchor: true
                    type: object
                    properties: {child: {$recursiveRef: '#', description: below}}
                """);

        assertEquals(List.of(), linked.reports());
        assertEquals(linked.schema("Tree"), linked.member("Tree", "child"));
        assertEquals(linked.schema("Older"), linked.member("Older", "child"));
        assertEquals("below", linked.property("Older", "child").use().description());
    }

    @Test
    void aDynamicReferenceThatMayMeanSeveralSchemasIsAnythingAndReported() {
        Linked linked = Linked.schemas("""
                Strict:
                  schemaFormat: application/schema+json;version=2020-12
                  schema: {$dynamicAnchor: node, $ref: '#/components/schemas/Tree', minProperties: 1}
                Tree:
                  schemaFormat: application/schema+json;version=2020-12
                  schema:
                    $dynamicAnchor: node
                    type: object
                    properties: {child: {$dynamicRef: '#node'}}
                """);

        assertInstanceOf(AnySchema.class, linked.member("Tree", "child"));
        assertEquals(
                List.of("13:30 warning unsupported-keyword: $dynamicRef is not followed: any value will do"),
                linked.reports());
    }

    @Test
    void namesComeFromSectionsAndNotFromPropertiesThatAreCalledLikeThem() {
        Linked linked = Linked.schemas("""
                Order:
                  type: object
                  definitions:
                    Line: {type: object, properties: {n: {type: integer}}}
                  properties:
                    line: {$ref: '#/components/schemas/Order/definitions/Line'}
                    definitions: {type: object, properties: {x: {type: object, properties: {y: {type: string}}}}}
                """);

        assertEquals("Line", linked.member("Order", "line").info().componentName());
        assertNull(linked.member("Order", "definitions").info().componentName());
        assertEquals("Order", linked.schema("Order").info().componentName());
    }
}
