package io.asyncapigen.generator.emit.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.asyncapigen.generator.GeneratorOptions;
import io.asyncapigen.generator.OptionalNull;
import io.asyncapigen.generator.testing.Models;
import io.asyncapigen.generator.testing.PlainJackson;
import io.asyncapigen.runtime.Maybe;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Optional members that tell null from absent. */
class OptionalNullTest {
    private static final String SCHEMAS =
            """
            Patch:
              type: object
              required: [id, note]
              properties:
                id: {type: string}
                note: {type: [string, 'null']}
                name: {type: string}
                phone: {type: [string, 'null']}
                priority: {type: [integer, 'null'], default: 3}
                until: {type: [string, 'null'], format: date-time}
                tags: {type: [array, 'null'], items: {type: string}}
                address: {oneOf: [{$ref: '#/components/schemas/Address'}, {type: 'null'}]}
            Address:
              type: object
              required: [kind]
              properties: {kind: {const: home}, street: {type: [string, 'null']}}
              additionalProperties: false
            Either:
              oneOf:
                - {$ref: '#/components/schemas/Address'}
                - {type: object, properties: {a: {type: [integer, 'null']}, b: {type: string}}, additionalProperties: false}
                - {type: object, properties: {a: {type: [integer, 'null']}, c: {type: string}}, additionalProperties: false}
            """ + "Wide:\n  type: object\n  properties:\n    n: {type: [array, 'null'], items: {type: string}}\n"
                    + IntStream.range(0, 300)
                            .mapToObj("    m%d: {type: string}\n"::formatted)
                            .collect(Collectors.joining());

    private static Models models;

    @BeforeAll
    static void generate() {
        models = Models.of(SCHEMAS, GeneratorOptions.DEFAULT.withOptionalNull(OptionalNull.DISTINCT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            Patch   | {"id":"i","note":null}
            Patch   | {"id":"i","note":"n","name":"x","phone":null,"priority":null,"tags":null}
            Patch   | {"id":"i","note":"n","phone":"1","priority":1,"until":"2026-01-02T03:04:05Z","tags":["a"],"x":null}
            Patch   | {"id":"i","note":"n","until":null,"address":null}
            Patch   | {"id":"i","note":"n","address":{"kind":"home"}}
            Patch   | {"id":"i","note":"n","address":{"kind":"home","street":null}}
            Address | {"kind":"home","street":"s"}
            Either  | {"kind":"home","street":null}
            Wide    | {}
            Wide    | {"n":null,"m7":"x"}
            Wide    | {"n":["a"],"m7":"x","more":1}
            """)
    void isExactOnTheWireWithOurCodecAndWithPlainMappers(String type, String json) throws Exception {
        Object value = models.survives(type, json);
        for (PlainJackson each : PlainJackson.values()) {
            assertEquals(json, each.write(value), () -> "written by " + each);
            if (!type.equals("Either")) {
                assertEquals(value, each.read(json, models.type(type)), () -> "read by " + each);
            }
        }
    }

    @Test
    void aVariantThatLosesNothingIsChosen() {
        assertEquals(
                models.type("EitherWithC"),
                models.survives("Either", "{\"a\":null,\"c\":\"x\"}").getClass());
    }

    @Test
    void membersSayWhichItIs() {
        Object patch = models.read("Patch", "{\"id\":\"i\",\"note\":null,\"phone\":null,\"tags\":[\"a\"]}");
        assertEquals(Maybe.ofNull(), Models.call(patch, "phone"));
        assertEquals(Maybe.absent(), Models.call(patch, "priority"), "a default is what a builder starts with");
        assertEquals(Maybe.of(List.of("a")), Models.call(patch, "tags"));
        assertEquals(
                "Patch[id=i, note=null, name=null, phone=null, priority=absent, until=absent, tags=[a], address=absent,"
                        + " additionalProperties={}]",
                patch.toString());
    }

    @Test
    void buildersStartWithDefaultsAndKeepWhatTheyAreGiven() {
        Object builder = Models.call(models.type("Patch"), "builder");
        assertEquals(
                "Patch needs id",
                assertThrows(IllegalStateException.class, () -> Models.call(builder, "build"))
                        .getMessage());
        Models.call(builder, "id", "i");
        Models.call(builder, "phone", Maybe.ofNull());
        List<String> tags = new ArrayList<>(List.of("a"));
        Models.call(builder, "tags", Maybe.of(tags));
        Object patch = Models.call(builder, "build");
        tags.add("b");
        String json = "{\"id\":\"i\",\"note\":null,\"phone\":null,\"priority\":3,\"tags\":[\"a\"]}";
        assertEquals(json, Models.write(patch));
        assertEquals(patch, Models.call(Models.call(patch, "toBuilder"), "build"));
        assertThrows(
                UnsupportedOperationException.class,
                () -> ((List<?>) ((Maybe<?>) Models.call(patch, "tags")).orNull()).clear());
    }

    @Test
    void whatIsWrongCannotBeRead() {
        models.refusal("Patch", "{\"id\":\"i\",\"note\":\"n\",\"priority\":\"x\"}");
        models.refusal("Patch", "{\"note\":\"n\"}");
        models.refusal("Address", "{\"kind\":\"work\"}");
    }
}
