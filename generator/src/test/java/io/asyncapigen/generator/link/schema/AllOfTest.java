package io.asyncapigen.generator.link.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.link.Linked;
import io.asyncapigen.generator.model.schema.Schema.BooleanSchema;
import io.asyncapigen.generator.model.schema.Schema.EnumSchema;
import io.asyncapigen.generator.model.schema.Schema.IntegerSchema;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.StringSchema;
import io.asyncapigen.generator.model.schema.Schema.UnionSchema;
import io.asyncapigen.generator.model.schema.SchemaUse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class AllOfTest {

    @Test
    void inlineAndReferencedPartsAndSiblingsMakeOneObject() {
        Linked linked = Linked.schemas("""
                Base: {type: object, required: [id], properties: {id: {type: string}}}
                Order:
                  allOf:
                    - $ref: '#/components/schemas/Base'
                    - type: object
                      description: what was bought
                      properties: {total: {type: number}}
                      allOf: [{properties: {deep: {type: boolean}}}]
                  properties: {note: {type: string}}
                  required: [total]
                """);

        assertEquals(List.of("id!", "deep", "total!", "note"), Linked.names(linked.schema("Order")));
        assertEquals("what was bought", linked.schema("Order").info().description());
        assertEquals("Order", linked.schema("Order").info().componentName());
        assertEquals(
                "#/components/schemas/Base/properties/id",
                Linked.target(linked.property("Order", "id").use()));
        assertEquals(List.of(), linked.reports());
    }

    @Test
    void allOfOfOneMeansThatOne() {
        Linked linked = Linked.schemas("""
                Address: {type: object, properties: {city: {type: string}}}
                Order:
                  type: object
                  properties:
                    ship: {allOf: [{$ref: '#/components/schemas/Address'}], description: where to}
                    bill: {type: object, allOf: [{$ref: '#/components/schemas/Address'}]}
                    both:
                      allOf: [{$ref: '#/components/schemas/Address'}, {$ref: '#/components/schemas/Address'}]
                    more: {allOf: [{$ref: '#/components/schemas/Address'}], required: [city]}
                """);

        SchemaUse ship = linked.property("Order", "ship").use();
        assertEquals("#/components/schemas/Address", Linked.target(ship));
        assertEquals("where to", ship.description());
        assertEquals(
                "#/components/schemas/Address",
                Linked.target(linked.property("Order", "bill").use()));
        assertEquals(
                "#/components/schemas/Address",
                Linked.target(linked.property("Order", "both").use()));
        assertEquals(
                "#/components/schemas/Order/properties/more",
                Linked.target(linked.property("Order", "more").use()));
        assertEquals(List.of("city!"), Linked.names(linked.member("Order", "more")));
    }

    @Test
    void overlappingMembersNarrowEachOther() {
        Linked linked = Linked.schemas("""
                Base:
                  type: object
                  properties:
                    kind: {type: string}
                    size: {type: number}
                    color: {type: string, enum: [red, green, blue]}
                    place: {$ref: '#/components/schemas/Place'}
                    when: {type: [string, 'null']}
                    both: {type: [string, 'null']}
                Place: {type: object, properties: {x: {type: integer}}}
                Circle:
                  allOf: [{$ref: '#/components/schemas/Base'}]
                  properties:
                    kind: {const: circle}
                    size: {type: integer}
                    color: {enum: [green, blue, white]}
                    place: {$ref: '#/components/schemas/Place'}
                    when: {type: string}
                    both: {type: [string, 'null'], description: either}
                """);

        EnumSchema kind = assertInstanceOf(EnumSchema.class, linked.member("Circle", "kind"));
        assertTrue(kind.constant());
        assertInstanceOf(IntegerSchema.class, linked.member("Circle", "size"));
        assertEquals(2, ((EnumSchema) linked.member("Circle", "color")).values().size());
        assertEquals(
                "#/components/schemas/Place",
                Linked.target(linked.property("Circle", "place").use()));
        assertFalse(linked.property("Circle", "when").use().nullable());
        assertTrue(linked.property("Circle", "both").use().nullable());
        assertEquals(List.of(), linked.reports());
    }

    @Test
    void overlappingObjectsAreMerged() {
        Linked linked = Linked.schemas("""
                A: {type: object, properties: {data: {type: object, properties: {x: {type: integer}}}}}
                B: {type: object, properties: {data: {type: object, required: [y], properties: {y: {type: integer}}}}}
                C: {allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
                """);

        assertEquals(List.of("x", "y!"), Linked.names(linked.member("C", "data")));
        assertEquals(
                "#/components/schemas/C/properties/data",
                Linked.target(linked.property("C", "data").use()));
    }

    @Test
    void overlappingRecursiveObjectsHaveAnEnd() {
        Linked linked = Linked.schemas("""
                A: {type: object, properties: {a: {type: integer}, next: {$ref: '#/components/schemas/A'}}}
                B: {type: object, properties: {b: {type: integer}, next: {$ref: '#/components/schemas/B'}}}
                C: {allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
                """);

        ObjectSchema next = (ObjectSchema) linked.member("C", "next");
        assertEquals(List.of("a", "next", "b"), Linked.names(next));
        assertEquals(next.id(), Linked.property(next, "next").use().target());
    }

    @Test
    void aChildMayNarrowAMemberToAChildOfItsType() {
        Linked linked = Linked.schemas("""
                Node: {type: object, properties: {next: {$ref: '#/components/schemas/Node'}}}
                Leaf:
                  allOf: [{$ref: '#/components/schemas/Node'}]
                  properties: {next: {$ref: '#/components/schemas/Leaf'}, value: {type: string}}
                """);

        assertEquals(
                "#/components/schemas/Leaf",
                Linked.target(linked.property("Leaf", "next").use()));
    }

    @Test
    void partsOfDifferentTypesAreAConflictAtTheFirst() {
        Linked linked = Linked.schemas("""
                Answer:
                  allOf:
                    - type: string
                    - type: object
                  properties: {found: {type: boolean}}
                """);

        assertEquals(
                List.of("7:11 warning all-of-conflict: allOf asks for a string here and for an object elsewhere: "
                        + "no value satisfies both"),
                linked.reports());
        assertInstanceOf(StringSchema.class, linked.schema("Answer"));
    }

    @Test
    void membersThatContradictAreAConflictAndTheOwnOneCounts() {
        Linked linked = Linked.schemas("""
                Answer:
                  allOf:
                    - properties:
                        found: {type: string}
                  properties:
                    found: {type: boolean}
                """);

        assertEquals(
                List.of("8:13 warning all-of-conflict: allOf asks for a string here and for a boolean elsewhere: "
                        + "no value satisfies both"),
                linked.reports());
        assertInstanceOf(BooleanSchema.class, linked.member("Answer", "found"));
    }

    @Test
    void aCircleIsOneErrorAtItsFirstReference() {
        Linked linked = Linked.schemas("""
                A: {allOf: [{$ref: '#/components/schemas/B'}]}
                B: {allOf: [{$ref: '#/components/schemas/A'}]}
                C: {allOf: [{$ref: '#/components/schemas/D'}], properties: {c: {type: string}}}
                D: {allOf: [{$ref: '#/components/schemas/C'}], properties: {d: {type: string}}}
                """);

        assertEquals(
                List.of(
                        "5:24 error all-of-cycle: allOf leads in a circle: A extends B extends A",
                        "7:24 error all-of-cycle: allOf leads in a circle: C extends D extends C"),
                linked.reports());
    }

    @Test
    void aSchemaThatExtendsItselfIsAnError() {
        Linked linked =
                Linked.schemas("A: {allOf: [{$ref: '#/components/schemas/A'}], properties: {a: {type: string}}}");

        assertEquals(List.of("5:24 error all-of-cycle: allOf leads in a circle: A extends A"), linked.reports());
    }

    @Test
    void doublingPartsCostNoMoreThanTheirNumber() {
        StringBuilder text = new StringBuilder("S0: {type: object, properties: {p0: {type: string}}}\n");
        for (int i = 1; i <= 60; i++) {
            text.append("S%d: {allOf: [{$ref: '#/components/schemas/S%d'}, {$ref: '#/components/schemas/S%d'}],"
                    .formatted(i, i - 1, i - 1));
            text.append(" properties: {p%d: {type: string}}}%n".formatted(i));
        }

        Linked linked = Assertions.assertTimeout(Duration.ofSeconds(60), () -> Linked.schemas(text.toString()));

        assertEquals(61, Linked.names(linked.schema("S60")).size());
    }

    @Test
    void aUnionAmongThePartsGetsTheMembersOfTheOthers() {
        Linked linked = Linked.schemas("""
                Card: {type: object, required: [pan], properties: {pan: {type: string}}}
                Iban: {type: object, properties: {iban: {type: string}}}
                Payment:
                  allOf:
                    - oneOf: [{$ref: '#/components/schemas/Card'}, {$ref: '#/components/schemas/Iban'}]
                    - {type: object, required: [amount], properties: {amount: {type: number}}}
                """);

        UnionSchema payment = linked.schema("Payment", UnionSchema.class);
        ObjectSchema card =
                (ObjectSchema) linked.schema(payment.variants().get(0).use());
        assertEquals(List.of("amount!", "pan!"), Linked.names(card));
        assertEquals("Card", card.info().derivedFrom());
        assertNull(card.info().componentName());
    }

    @Test
    void aNamedSchemaThatOnlyDescribesAnotherIsATypeOfItsOwn() {
        Linked linked = Linked.schemas("""
                Pet: {type: object, properties: {name: {type: string}}}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}], description: a cat}
                Alias: {allOf: [{$ref: '#/components/schemas/Pet'}]}
                """);

        assertEquals("#/components/schemas/Cat", Linked.target(linked.use("Cat")));
        assertEquals("#/components/schemas/Pet", Linked.target(linked.use("Alias")));
    }

    @Test
    void additionalMembersAreForbiddenWhenOnePartForbidsThem() {
        Linked linked = Linked.schemas("""
                A: {type: object, properties: {a: {type: string}}, additionalProperties: false}
                B: {allOf: [{$ref: '#/components/schemas/A'}], properties: {b: {type: string}}}
                """);

        assertFalse(linked.schema("B", ObjectSchema.class).additional().allowed());
        assertEquals(List.of("a", "b"), Linked.names(linked.schema("B")));
    }
}
