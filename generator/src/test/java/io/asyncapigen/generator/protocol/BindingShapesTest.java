package io.asyncapigen.generator.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BindingShapesTest {
    private static List<String> fields(String binding, BindingPlace place, String version) {
        return BindingShapes.shape(binding, place, version).fields().stream()
                .map(BindingShape.Field::name)
                .toList();
    }

    @Test
    void theFieldsOfABindingGrowWithItsVersions() {
        assertEquals(List.of("key"), fields("kafka", BindingPlace.MESSAGE, "0.1.0"));
        assertEquals(
                List.of("key", "schemaIdLocation", "schemaIdPayloadEncoding", "schemaLookupStrategy"),
                fields("kafka", BindingPlace.MESSAGE, "0.3.0"));
        assertEquals(List.of("type", "method", "query"), fields("http", BindingPlace.OPERATION, "0.1.0"));
        assertEquals(List.of("method", "query"), fields("http", BindingPlace.OPERATION, "0.3.0"));
    }

    @Test
    void withoutAVersionOrWithAnUnknownOneTheLatestIsMeant() {
        assertEquals(
                "0.5.0",
                BindingShapes.shape("kafka", BindingPlace.CHANNEL, null).version());
        assertEquals(
                "0.5.0",
                BindingShapes.shape("kafka", BindingPlace.CHANNEL, "latest").version());
        assertEquals(
                "0.4.0",
                BindingShapes.shape("kafka", BindingPlace.CHANNEL, "0.4.0").version());
    }

    @Test
    void fieldsThatHoldSchemasAreMarked() {
        List<BindingShape.Field> fields =
                BindingShapes.shape("mqtt", BindingPlace.SERVER, null).fields();
        assertEquals(
                List.of("sessionExpiryInterval", "maximumPacketSize"),
                fields.stream()
                        .filter(BindingShape.Field::holdsSchema)
                        .map(BindingShape.Field::name)
                        .toList());
        assertTrue(BindingShapes.shape("kafka", BindingPlace.MESSAGE, null)
                .fields()
                .get(0)
                .holdsSchema());
    }

    @Test
    void anObjectWithoutFieldsIsReservedAndAForeignOneFree() {
        assertEquals(
                BindingShape.Kind.RESERVED,
                BindingShapes.shape("redis", BindingPlace.SERVER, null).kind());
        assertEquals(
                BindingShape.Kind.FREE,
                BindingShapes.shape("solace", BindingPlace.SERVER, null).kind());
    }

    @Test
    void namesDependOnTheVersionOfTheSpecification() {
        assertTrue(BindingShapes.names("3.1").contains("ros2"));
        assertFalse(BindingShapes.names("3.0").contains("ros2"));
        assertThrows(
                IllegalArgumentException.class, () -> BindingShapes.shape("carrierPigeon", BindingPlace.SERVER, null));
    }
}
