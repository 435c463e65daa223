package io.asyncapigen.generator.link.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.link.Linked;
import io.asyncapigen.generator.model.schema.Schema.AnySchema;
import io.asyncapigen.generator.model.schema.Schema.IntegerSchema;
import io.asyncapigen.generator.model.schema.Schema.MapSchema;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.StringSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectLinkerTest {

    @Test
    void membersKeepTheOrderOfTheDocument() {
        Linked linked = Linked.schemas("""
                Order:
                  type: object
                  required: [zeta, alpha]
                  properties:
                    zeta: {type: string}
                    middle: {type: integer}
                    alpha: {type: boolean}
                """);

        assertEquals(List.of("zeta!", "middle", "alpha!"), Linked.names(linked.schema("Order")));
        assertNull(linked.schema("Order", ObjectSchema.class).additional());
        assertEquals(List.of(), linked.reports());
    }

    @Test
    void anObjectThatSaysNothingIsAMapOfAnything() {
        Linked linked = Linked.schemas("Free: {type: object}");

        assertNull(linked.schema("Free", MapSchema.class).values());
    }

    @Test
    void additionalPropertiesAloneMakeAMap() {
        Linked linked = Linked.schemas("""
                Counts: {type: object, additionalProperties: {type: integer, nullable: true}}
                Anything: {type: object, additionalProperties: true}
                """);

        MapSchema counts = linked.schema("Counts", MapSchema.class);
        assertInstanceOf(IntegerSchema.class, linked.schema(counts.values()));
        assertNull(linked.schema("Anything", MapSchema.class).values());
    }

    @Test
    void patternsAloneDoNotSayWhatElseThereMayBe() {
        Linked linked = Linked.schemas(
                "Mixed: {type: object, patternProperties: {'^s': {type: string}, '^i': {type: integer}}}");

        ObjectSchema mixed = linked.schema("Mixed", ObjectSchema.class);
        assertEquals(List.of("^s", "^i"), List.copyOf(mixed.patterns().keySet()));
        assertNull(mixed.additional());
    }

    @Test
    void anObjectWithoutAnyMembersAllowedIsAnEmptyObject() {
        Linked linked = Linked.schemas("Empty: {type: object, additionalProperties: false}");

        ObjectSchema empty = linked.schema("Empty", ObjectSchema.class);
        assertEquals(List.of(), empty.properties());
        assertFalse(empty.additional().allowed());
    }

    @Test
    void membersAndAdditionalOnesStandSideBySide() {
        Linked linked = Linked.schemas("""
                Labels:
                  type: object
                  properties: {id: {type: string}}
                  patternProperties: {'^n-': {type: number}}
                  additionalProperties: {type: string, format: date}
                """);

        ObjectSchema labels = linked.schema("Labels", ObjectSchema.class);
        assertTrue(labels.additional().allowed());
        assertInstanceOf(StringSchema.class, linked.schema(labels.additional().use()));
        assertEquals(List.of("^n-"), List.copyOf(labels.patterns().keySet()));
    }

    @Test
    void aRequiredNameWithoutSchemaIsCarriedAsAnything() {
        Linked linked = Linked.schemas("""
                Loose: {type: object, required: [id, extra], properties: {id: {type: string}}}
                Closed: {type: object, required: [extra], properties: {id: {type: string}}, additionalProperties: false}
                Mapped:
                  type: object
                  required: [extra]
                  properties: {id: {type: string}}
                  additionalProperties: {type: string}
                """);

        assertEquals(List.of("id!", "extra!"), Linked.names(linked.schema("Loose")));
        assertInstanceOf(AnySchema.class, linked.member("Loose", "extra"));
        assertEquals(List.of("id"), Linked.names(linked.schema("Closed")));
        assertEquals(List.of("id"), Linked.names(linked.schema("Mapped")));
    }

    @Test
    void aMemberThatMayNeverBeThereIsLeftOut() {
        Linked linked = Linked.schemas("Old: {type: object, properties: {id: {type: string}, gone: false}}");

        assertEquals(List.of("id"), Linked.names(linked.schema("Old")));
    }

    @Test
    void membersUnderAConditionAreOptional() {
        Linked linked = Linked.schemas("""
                Payment:
                  type: object
                  required: [kind]
                  properties: {kind: {type: string}}
                  if: {properties: {kind: {const: card}}}
                  then: {required: [pan], properties: {pan: {type: string}, shared: {type: string}}}
                  else: {required: [unnamed], properties: {iban: {type: string}, shared: {type: integer}}}
                  dependentSchemas: {iban: {properties: {bic: {type: string}}}}
                """);

        assertEquals(List.of("kind!", "pan", "shared", "iban", "bic"), Linked.names(linked.schema("Payment")));
        assertInstanceOf(StringSchema.class, linked.member("Payment", "pan"));
        assertInstanceOf(AnySchema.class, linked.member("Payment", "shared"));
    }

    @Test
    void aMemberOfADependencyIsFreeWhereNothingDependsOnIt() {
        Linked linked = Linked.schemas("""
                Payment:
                  type: object
                  properties: {iban: {type: string}}
                  dependencies: {iban: {properties: {bic: {type: string}}}}
                  dependentSchemas: {iban: {then: {properties: {bank: {type: string}}}}}
                """);

        assertInstanceOf(AnySchema.class, linked.member("Payment", "bic"));
        assertInstanceOf(AnySchema.class, linked.member("Payment", "bank"));
    }

    @Test
    void aSchemaInAConditionMayLeadBackToTheObject() {
        Linked linked = Linked.schemas("""
                Tree:
                  type: object
                  properties: {name: {type: string}}
                  then: {$ref: '#/components/schemas/Tree'}
                """);

        assertEquals(List.of("name"), Linked.names(linked.schema("Tree")));
        assertEquals(List.of(), linked.reports());
    }

    @Test
    void aRecursiveSchemaRefersToItself() {
        Linked linked = Linked.schemas("""
                Node:
                  type: object
                  properties:
                    next: {$ref: '#/components/schemas/Node'}
                    children: {type: array, items: {$ref: '#/components/schemas/Node'}}
                """);

        assertEquals(
                linked.use("Node").target(),
                linked.property("Node", "next").use().target());
        assertEquals(2, linked.document().schemas().size());
    }

    @Test
    void hintsOfAMemberAreReadBesideAReference() {
        Linked linked = Linked.schemas("""
                Order:
                  type: object
                  properties:
                    id: {$ref: '#/components/schemas/Id', x-java-name: orderId, deprecated: true}
                Id: {type: string}
                """);

        assertEquals("orderId", linked.property("Order", "id").hints().name());
        assertTrue(linked.property("Order", "id").use().deprecated());
        assertNotNull(linked.property("Order", "id").place());
    }
}
