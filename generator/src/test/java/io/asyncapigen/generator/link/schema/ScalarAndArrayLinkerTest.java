package io.asyncapigen.generator.link.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.link.Linked;
import io.asyncapigen.generator.model.schema.Schema.AnySchema;
import io.asyncapigen.generator.model.schema.Schema.ArraySchema;
import io.asyncapigen.generator.model.schema.Schema.IntegerSchema;
import io.asyncapigen.generator.model.schema.Schema.MapSchema;
import io.asyncapigen.generator.model.schema.Schema.NeverSchema;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.StringSchema;
import io.asyncapigen.generator.model.schema.Schema.TupleSchema;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ScalarAndArrayLinkerTest {

    @Test
    void whereTheTypeIsMissingMembersMeanObjectsAndItemsMeanArrays() {
        Linked linked = Linked.schemas("""
                Array: {items: {type: string}, minItems: 1}
                Named: {properties: {id: {type: string}}, minProperties: 1}
                Object: {additionalProperties: {type: string}}
                Torn: {properties: {id: {type: string}}, minLength: 1}
                """);

        assertInstanceOf(ArraySchema.class, linked.schema("Array"));
        assertInstanceOf(ObjectSchema.class, linked.schema("Named"));
        assertInstanceOf(MapSchema.class, linked.schema("Object"));
        assertInstanceOf(AnySchema.class, linked.schema("Torn"));
    }

    @Test
    void whereTheTypeIsMissingRulesAloneMeanAnyValue() {
        Linked linked = Linked.schemas("""
                Text: {pattern: '^a'}
                Date: {format: date-time}
                Number: {minimum: 1}
                Count: {minItems: 1, minProperties: 1}
                Nothing: {description: anything at all}
                """);

        for (String name : List.of("Text", "Date", "Number", "Count", "Nothing")) {
            assertInstanceOf(AnySchema.class, linked.schema(name), name);
            assertFalse(linked.use(name).nullable(), name);
        }
    }

    @Test
    void booleansAreSchemas() {
        Linked linked = Linked.schemas("Yes: true\nNo: false");

        assertInstanceOf(AnySchema.class, linked.schema("Yes"));
        assertInstanceOf(NeverSchema.class, linked.schema("No"));
    }

    @Test
    void boundsOfIntegersAreInclusive() {
        Linked linked = Linked.schemas("""
                A: {type: integer, exclusiveMinimum: 0, exclusiveMaximum: 10, format: int64}
                B: {type: integer, minimum: 0.5, maximum: 9.5}
                C: {type: integer}
                """);

        IntegerSchema a = linked.schema("A", IntegerSchema.class);
        assertEquals(BigDecimal.ONE, a.minimum());
        assertEquals(BigDecimal.valueOf(9), a.maximum());
        assertEquals("int64", a.format());
        IntegerSchema b = linked.schema("B", IntegerSchema.class);
        assertEquals(BigDecimal.ONE, b.minimum());
        assertEquals(BigDecimal.valueOf(9), b.maximum());
        assertNull(linked.schema("C", IntegerSchema.class).minimum());
    }

    @Test
    void hugeBoundsAreNeverComputedWith() {
        Linked linked = Assertions.assertTimeout(Duration.ofSeconds(60), () -> Linked.schemas("""
                        Huge: {type: integer, exclusiveMinimum: 1e9999, maximum: 1e-9999}
                        Both: {allOf: [{$ref: '#/components/schemas/Huge'}, {minimum: 1e9998}]}
                        """));

        assertNotNull(linked.schema("Huge", IntegerSchema.class).minimum());
        assertInstanceOf(IntegerSchema.class, linked.schema("Both"));
    }

    @Test
    void base64IsBytes() {
        Linked linked = Linked.schemas("""
                Encoded: {type: string, contentEncoding: base64}
                Other: {type: string, contentEncoding: quoted-printable}
                """);

        assertEquals("byte", linked.schema("Encoded", StringSchema.class).format());
        assertNull(linked.schema("Other", StringSchema.class).format());
    }

    @Test
    void passwordsAreSensitive() {
        Linked linked = Linked.schemas(
                "Secret: {type: string, format: password}\nPin: {type: string, x-sensitive: true}\nOpen: {type: string}");

        assertTrue(linked.schema("Secret").info().sensitive());
        assertTrue(linked.schema("Pin").info().sensitive());
        assertFalse(linked.schema("Open").info().sensitive());
    }

    @Test
    void arraysHaveItemsOrAnything() {
        Linked linked = Linked.schemas("""
                Typed: {type: array, items: {type: [string, 'null']}, uniqueItems: true}
                Free: {type: array}
                """);

        ArraySchema typed = linked.schema("Typed", ArraySchema.class);
        assertTrue(typed.unique());
        assertTrue(typed.items().nullable());
        assertNull(linked.schema("Free", ArraySchema.class).items());
    }

    @Test
    void tuplesAreReadInTheWordsOfBothDrafts() {
        Linked linked = Linked.schemas("""
                Old: {type: array, items: [{type: string}, {type: integer}], additionalItems: false, minItems: 2}
                New: {type: array, prefixItems: [{type: string}], items: {type: boolean}}
                Open: {type: array, items: [{type: string}]}
                Full: {type: array, items: [{type: string}], maxItems: 1}
                """);

        TupleSchema old = linked.schema("Old", TupleSchema.class);
        assertEquals(2, old.items().size());
        assertEquals(2, old.minItems());
        assertNull(old.rest());
        assertNotNull(linked.schema("New", TupleSchema.class).rest());
        assertInstanceOf(
                AnySchema.class,
                linked.schema(linked.schema("Open", TupleSchema.class).rest()));
        assertNull(linked.schema("Full", TupleSchema.class).rest());
    }
}
