package io.asyncapigen.generator.link.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.link.Linked;
import io.asyncapigen.generator.model.schema.Schema.BooleanSchema;
import io.asyncapigen.generator.model.schema.Schema.EnumSchema;
import io.asyncapigen.generator.model.schema.Schema.EnumValue;
import io.asyncapigen.generator.model.schema.Schema.MapSchema;
import io.asyncapigen.generator.model.schema.Schema.NullSchema;
import io.asyncapigen.generator.model.schema.Schema.StringSchema;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnumLinkerTest {

    private static List<String> texts(EnumSchema schema) {
        return schema.values().stream()
                .map(each -> each.value().node() instanceof StringNode text
                        ? text.value()
                        : ((NumberNode) each.value().node()).text())
                .toList();
    }

    @Test
    void valuesKeepTheirOrderAndNullMakesTheUseNullable() {
        Linked linked = Linked.schemas("State: {type: string, enum: [b, a, null]}");

        assertEquals(List.of("b", "a"), texts(linked.schema("State", EnumSchema.class)));
        assertTrue(linked.use("State").nullable());
    }

    @Test
    void aConstantIsAnEnumOfOneValue() {
        Linked linked = Linked.schemas("""
                Kind: {const: order}
                Version: {type: integer, const: 3}
                Single: {enum: [only]}
                Nothing: {const: null}
                """);

        assertTrue(linked.schema("Kind", EnumSchema.class).constant());
        assertEquals(List.of("3"), texts(linked.schema("Version", EnumSchema.class)));
        assertFalse(linked.schema("Single", EnumSchema.class).constant());
        assertInstanceOf(NullSchema.class, linked.schema("Nothing"));
    }

    @Test
    void valuesThatDoNotFitTheTypeAreLeftOut() {
        Linked linked = Linked.schemas("""
                Some: {type: string, enum: [a, 1]}
                None: {type: string, enum: [1, 2]}
                """);

        assertEquals(List.of("a"), texts(linked.schema("Some", EnumSchema.class)));
        assertInstanceOf(StringSchema.class, linked.schema("None"));
    }

    @Test
    void bothBooleansAreABoolean() {
        Linked linked = Linked.schemas("Flag: {type: boolean, enum: [true, false]}\nTrue: {const: true}");

        assertInstanceOf(BooleanSchema.class, linked.schema("Flag"));
        assertTrue(linked.schema("True", EnumSchema.class).constant());
    }

    @Test
    void objectsAmongTheValuesAreDescribedByTheirType() {
        Linked linked = Linked.schemas("Fixed: {type: object, enum: [{a: 1}, {a: 2}]}");

        assertInstanceOf(MapSchema.class, linked.schema("Fixed"));
    }

    @Test
    void namesAndDescriptionsGoByPositionEvenAfterAMerge() {
        Linked linked = Linked.schemas("""
                Level: {type: integer, enum: [1, 2, 3], x-enum-varnames: [LOW, MID, HIGH], x-enum-descriptions: [low, mid]}
                Upper: {allOf: [{$ref: '#/components/schemas/Level'}, {enum: [2, 3.0]}]}
                """);

        List<EnumValue> values = linked.schema("Level", EnumSchema.class).values();
        assertEquals("LOW", values.get(0).name());
        assertEquals("mid", values.get(1).description());
        assertNull(values.get(2).description());
        List<EnumValue> upper = linked.schema("Upper", EnumSchema.class).values();
        assertEquals(List.of("MID", "HIGH"), upper.stream().map(EnumValue::name).toList());
    }

    @Test
    void namesThatAreNoListAreAnError() {
        Linked linked = Linked.schemas("Level: {enum: [1], x-enum-varnames: LOW}");

        assertEquals(
                List.of("5:41 error invalid-extension: x-enum-varnames must be a list of texts, one for each value of "
                        + "the enum, not a string"),
                linked.reports());
    }
}
