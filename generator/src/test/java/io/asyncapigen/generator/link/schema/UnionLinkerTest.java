package io.asyncapigen.generator.link.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.link.Linked;
import io.asyncapigen.generator.model.schema.Schema.AnySchema;
import io.asyncapigen.generator.model.schema.Schema.EnumSchema;
import io.asyncapigen.generator.model.schema.Schema.IntegerSchema;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.StringSchema;
import io.asyncapigen.generator.model.schema.Schema.UnionSchema;
import io.asyncapigen.generator.model.schema.Schema.Variant;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnionLinkerTest {

    private static List<String> targets(UnionSchema union) {
        return union.variants().stream().map(each -> Linked.target(each.use())).toList();
    }

    private static List<List<String>> values(UnionSchema union) {
        return union.variants().stream().map(Variant::discriminatorValues).toList();
    }

    @Test
    void variantsKeepTheirOrderAndNullIsNoVariant() {
        Linked linked = Linked.schemas("""
                A: {type: object, properties: {a: {type: string}}}
                U:
                  oneOf:
                    - $ref: '#/components/schemas/A'
                    - type: 'null'
                    - type: string
                    - $ref: '#/components/schemas/A'
                """);

        UnionSchema union = linked.schema("U", UnionSchema.class);
        assertEquals(List.of("#/components/schemas/A", "#/components/schemas/U/oneOf/2"), targets(union));
        assertTrue(linked.use("U").nullable());
        assertNull(union.discriminator());
    }

    @Test
    void oneVariantOrNullMeansThatVariantOrNull() {
        Linked linked = Linked.schemas("""
                A: {type: object, properties: {a: {type: string}}}
                O: {type: object, properties: {a: {anyOf: [{$ref: '#/components/schemas/A'}, {type: 'null'}]}}}
                """);

        assertEquals(
                "#/components/schemas/A",
                Linked.target(linked.property("O", "a").use()));
        assertTrue(linked.property("O", "a").use().nullable());
    }

    @Test
    void variantsThatOnlyRequireLeaveAPlainObject() {
        Linked linked = Linked.schemas("""
                Contact:
                  type: object
                  properties: {mail: {type: string}, phone: {type: string}}
                  oneOf: [{required: [mail]}, {required: [phone]}, {required: [fax]}]
                """);

        assertEquals(List.of("mail", "phone"), Linked.names(linked.schema("Contact")));
    }

    @Test
    void variantsThatOnlyRestrictAStringLeaveAPlainString() {
        Linked linked = Linked.schemas("""
                Address: {type: string, anyOf: [{format: ipv4}, {format: ipv6}, {pattern: '^x'}]}
                """);

        assertNull(linked.schema("Address", StringSchema.class).format());
    }

    @Test
    void stringsOfSeveralFormatsAreOneString() {
        Linked linked = Linked.schemas("""
                When: {oneOf: [{type: string, format: date}, {type: string, format: date-time}]}
                Count: {oneOf: [{type: integer, maximum: 10}, {type: integer, maximum: 99999999999}]}
                """);

        assertNull(linked.schema("When", StringSchema.class).format());
        assertEquals(
                "99999999999",
                linked.schema("Count", IntegerSchema.class).maximum().toPlainString());
    }

    @Test
    void constantsAsVariantsMakeAnEnum() {
        Linked linked = Linked.schemas("""
                State:
                  type: string
                  oneOf:
                    - {const: on, title: switched on}
                    - {const: off, description: switched off}
                    - {enum: [idle, busy]}
                """);

        EnumSchema state = linked.schema("State", EnumSchema.class);
        assertEquals(4, state.values().size());
        assertEquals("switched on", state.values().get(0).description());
        assertEquals("switched off", state.values().get(1).description());
        assertFalse(state.constant());
    }

    @Test
    void whatStandsBesideTheVariantsBelongsToEachOfThem() {
        Linked linked = Linked.schemas("""
                Joined: {type: object, required: [user], properties: {user: {type: string}}}
                Event:
                  type: object
                  required: [type]
                  properties: {type: {type: string}, at: {type: string, format: date-time}}
                  oneOf:
                    - $ref: '#/components/schemas/Joined'
                    - {type: object, properties: {text: {type: string}}}
                """);

        UnionSchema event = linked.schema("Event", UnionSchema.class);
        assertEquals(
                List.of("#/components/schemas/Event/oneOf/0", "#/components/schemas/Event/oneOf/1"), targets(event));
        assertEquals(
                List.of("type!", "at", "user!"),
                Linked.names(linked.schema(event.variants().get(0).use())));
        assertEquals(
                List.of("type!", "at", "text"),
                Linked.names(linked.schema(event.variants().get(1).use())));
        assertEquals(
                "Joined", linked.schema(event.variants().get(0).use()).info().derivedFrom());
    }

    @Test
    void theSameVariantIsNarrowedForEachUnionThatHasIt() {
        Linked linked = Linked.schemas("""
                Part: {type: object, properties: {p: {type: string}}, x-java-name: Piece}
                Inner:
                  type: object
                  properties: {i: {type: string}}
                  oneOf: [{$ref: '#/components/schemas/Part'}, {type: object, properties: {q: {type: string}}}]
                Outer:
                  type: object
                  properties: {o: {type: string}}
                  oneOf: [{$ref: '#/components/schemas/Inner'}, {type: object, properties: {r: {type: string}}}]
                """);

        UnionSchema inner = linked.schema("Inner", UnionSchema.class);
        UnionSchema outer = linked.schema("Outer", UnionSchema.class);
        UnionSchema narrowed =
                (UnionSchema) linked.schema(outer.variants().get(0).use());
        assertEquals(
                List.of("i", "p"),
                Linked.names(linked.schema(inner.variants().get(0).use())));
        assertEquals(
                List.of("o", "i", "p"),
                Linked.names(linked.schema(narrowed.variants().get(0).use())));
        assertEquals(
                List.of("#/components/schemas/Outer/oneOf/0/oneOf/0", "#/components/schemas/Outer/oneOf/0/oneOf/1"),
                targets(narrowed));
        assertNull(linked.schema(inner.variants().get(0).use()).info().hints().name());
        assertEquals("Piece", linked.schema("Part").info().hints().name());
    }

    @Test
    void aNamedVariantThatHasAllMembersStaysItself() {
        Linked linked = Linked.schemas("""
                Cat: {type: object, properties: {kind: {const: cat}, lives: {type: integer}}}
                Dog: {type: object, properties: {kind: {const: dog}, bark: {type: boolean}}}
                Pet:
                  type: object
                  required: [kind]
                  discriminator: kind
                  properties: {kind: {type: string}}
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                """);

        UnionSchema pet = linked.schema("Pet", UnionSchema.class);
        assertEquals(List.of("#/components/schemas/Cat", "#/components/schemas/Dog"), targets(pet));
        assertEquals(List.of(List.of("cat"), List.of("dog")), values(pet));
        assertEquals("kind", pet.discriminator());
    }

    @Test
    void theValueOfADiscriminatorIsTheNameUnlessThePropertySaysOtherwise() {
        Linked linked = Linked.schemas("""
                Cat: {type: object, properties: {kind: {type: string}, lives: {type: integer}}}
                Dog: {type: object, properties: {kind: {enum: [dog, puppy]}}}
                Pet: {discriminator: kind, oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
                """);

        assertEquals(List.of(List.of("Cat"), List.of("dog", "puppy")), values(linked.schema("Pet", UnionSchema.class)));
    }

    @Test
    void theMappingOfAnOpenApiDiscriminatorNamesTheValues() {
        Linked linked = Linked.schemas("""
                Cat: {type: object, properties: {lives: {type: integer}}}
                Dog: {type: object, properties: {bark: {type: boolean}}}
                Pet:
                  schemaFormat: application/vnd.oai.openapi+json;version=3.0.0
                  schema:
                    discriminator:
                      propertyName: kind
                      mapping: {tom: '#/components/schemas/Cat', garfield: Cat, rex: Dog}
                    oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                """);

        assertEquals(
                List.of(List.of("tom", "garfield"), List.of("rex")), values(linked.schema("Pet", UnionSchema.class)));
        assertEquals("Pet", linked.schema("Pet").info().componentName());
    }

    @Test
    void aListOfTypesHasAVariantForEach() {
        Linked linked = Linked.schemas("""
                Id: {type: [string, integer, 'null'], format: int32}
                Number: {type: [integer, number]}
                Anything: {type: [string, number, boolean, object, array, 'null']}
                Text: {type: [string, 'null']}
                """);

        UnionSchema id = linked.schema("Id", UnionSchema.class);
        assertEquals(List.of("#/components/schemas/Id/type/0", "#/components/schemas/Id/type/1"), targets(id));
        assertTrue(linked.use("Id").nullable());
        assertInstanceOf(io.asyncapigen.generator.model.schema.Schema.NumberSchema.class, linked.schema("Number"));
        assertInstanceOf(AnySchema.class, linked.schema("Anything"));
        assertInstanceOf(StringSchema.class, linked.schema("Text"));
        assertTrue(linked.use("Text").nullable());
    }

    @Test
    void aUnionInAUnionMayLeadBackToTheOuterOne() {
        Linked linked = Linked.schemas("""
                A: {oneOf: [{oneOf: [{oneOf: [{$ref: '#/components/schemas/A'}]}, {type: string}]}, {type: integer}]}
                """);

        assertEquals(2, linked.schema("A", UnionSchema.class).variants().size());
    }

    @Test
    void aUnionThatLeadsBackToItselfIsOpenedAndReported() {
        Linked linked = Linked.schemas("""
                A: {oneOf: [{$ref: '#/components/schemas/B'}, {type: string}]}
                B: {oneOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {b: {type: string}}}]}
                """);

        assertEquals(2, linked.schema("A", UnionSchema.class).variants().size());
        assertEquals(1, linked.schema("B", UnionSchema.class).variants().size());
        assertEquals(
                List.of("6:5 warning unsupported-keyword: a variant of this schema leads back to the schema itself "
                        + "and adds nothing"),
                linked.reports());
    }

    @Test
    void aRecursiveUnionWithMembersBesideHasAnEnd() {
        Linked linked = Linked.schemas("""
                A: {type: object, properties: {a: {type: string}}, oneOf: [{$ref: '#/components/schemas/B'}, {type: object, properties: {x: {type: string}}}]}
                B: {type: object, properties: {b: {type: string}}, oneOf: [{$ref: '#/components/schemas/C'}, {type: object, properties: {y: {type: string}}}]}
                C: {type: object, properties: {c: {type: string}}, oneOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {z: {type: string}}}]}
                """);

        assertInstanceOf(UnionSchema.class, linked.schema("A"));
        assertTrue(linked.document().schemas().size() < 60);
    }

    @Test
    void aSecondChoiceOfObjectsAddsOptionalMembers() {
        Linked linked = Linked.schemas("""
                U:
                  oneOf:
                    - {type: object, properties: {a: {type: string}}}
                    - {type: object, properties: {b: {type: string}}}
                  anyOf:
                    - {type: object, properties: {x: {type: string}}}
                    - {type: object, properties: {y: {type: string}}}
                """);

        UnionSchema union = linked.schema("U", UnionSchema.class);
        assertEquals(
                List.of("a", "x", "y"),
                Linked.names(linked.schema(union.variants().get(0).use())));
        assertEquals(List.of(), linked.reports());
    }

    @Test
    void aSecondChoiceOfOtherTypesIsReported() {
        Linked linked = Linked.schemas("""
                U:
                  oneOf: [{type: string}, {type: object, properties: {b: {type: string}}}]
                  anyOf: [{type: string}, {type: integer}]
                """);

        assertEquals(1, linked.reports().size());
        assertTrue(linked.reports().get(0).startsWith("7:7 warning unsupported-keyword: a second choice"));
    }

    @Test
    void membersOfAnyOfThatOnlyAddAreOptionalMembers() {
        Linked linked = Linked.schemas("""
                Filter:
                  type: object
                  properties: {name: {type: string}}
                  anyOf: [{properties: {from: {type: string}}}, {properties: {to: {type: string}}}]
                """);

        assertEquals(List.of("name", "from", "to"), Linked.names(linked.schema("Filter", ObjectSchema.class)));
    }
}
