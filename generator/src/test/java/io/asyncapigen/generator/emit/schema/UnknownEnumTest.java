package io.asyncapigen.generator.emit.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.Generator;
import io.asyncapigen.generator.GeneratorOptions;
import io.asyncapigen.generator.SourceInput;
import io.asyncapigen.generator.UnknownEnum;
import io.asyncapigen.generator.testing.Compilation;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.RuntimeExpression.Source;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.jackson.JacksonCodec;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.schema.JsonSchemaValidators;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Enums that keep what they do not know. */
class UnknownEnumTest {
    private static final String DOCUMENT = """
            asyncapi: 3.0.0
            info: {title: t, version: 1.0.0}
            channels:
              paint:
                messages:
                  painted: {payload: {$ref: '#/components/schemas/Paint'}}
            components:
              schemas:
                Paint:
                  type: object
                  required: [color]
                  properties:
                    color: {$ref: '#/components/schemas/Color'}
                    level: {type: integer, enum: [1, 2], default: 2}
                    known: {type: string, enum: [Known, unknown]}
                    fixed: {const: f}
                    mixed: {enum: [1, a]}
                  oneOf:
                    - {properties: {color: {enum: [red]}}}
                    - {properties: {color: {not: {enum: [red]}}}}
                Color: {type: string, enum: [red, light-blue]}
                Known: {type: string, enum: [a]}
                Unknown: {type: string, enum: [a]}
            """;

    private final JacksonCodec codec = new JacksonCodec();

    @TempDir
    Path folder;

    private ClassLoader loader;

    @BeforeEach
    void generate() throws Exception {
        Files.writeString(folder.resolve("asyncapi.yaml"), DOCUMENT);
        var result = Generator.create(GeneratorOptions.DEFAULT.withUnknownEnum(UnknownEnum.KEEP))
                .generate(SourceInput.of(folder.resolve("asyncapi.yaml")));
        loader = Compilation.of(result.files()).succeeds().loader();
    }

    private Object read(String json) throws Exception {
        return codec.decode(
                Binary.utf8(json), TypeToken.of(loader.loadClass("asyncapi.schemas.Paint")), ContentType.JSON);
    }

    private static Object member(Object value, String name) throws Exception {
        return value.getClass().getMethod(name).invoke(value);
    }

    @Test
    void whatIsNotListedComesOutAsItCameIn() throws Exception {
        String json = "{\"color\":\"pink\",\"level\":7,\"known\":\"x\",\"mixed\":true}";
        Object paint = read(json);
        assertEquals("Unknown[value=pink]", member(paint, "color").toString());
        assertEquals(
                json,
                codec.encode(paint, TypeToken.of(Object.class), ContentType.JSON)
                        .toUtf8());
        assertEquals(paint, read(json));
        assertEquals(json, JsonMapper.shared().writeValueAsString(paint), "without our runtime");
        assertEquals(paint, JsonMapper.shared().readValue(json, paint.getClass()), "without our runtime");
    }

    @Test
    void whatIsListedIsAConstant() throws Exception {
        Class<?> color = loader.loadClass("asyncapi.schemas.Color");
        Object blue = color.getField("LIGHT_BLUE").get(null);
        assertEquals(blue, member(read("{\"color\":\"light-blue\"}"), "color"));
        assertEquals(blue, color.getMethod("of", String.class).invoke(null, "light-blue"));
        Class<?> alike = loader.loadClass("asyncapi.schemas.PaintKnown");
        assertEquals("Known", member(alike.getField("KNOWN").get(null), "value"));
        assertEquals("unknown", member(alike.getField("UNKNOWN").get(null), "value"));
        var unknown = loader.loadClass("asyncapi.schemas.Color$Unknown").getConstructor(String.class);
        var known = assertThrows(ReflectiveOperationException.class, () -> unknown.newInstance("red"));
        assertEquals("red is a value that is known", known.getCause().getMessage());
        Object builder =
                loader.loadClass("asyncapi.schemas.Paint").getMethod("builder").invoke(null);
        builder.getClass().getMethod("color", color).invoke(builder, blue);
        assertEquals("_2", member(member(builder, "build"), "level").toString());
    }

    @Test
    void aConstantStaysWhatItIs() {
        assertThrows(DecodeException.class, () -> read("{\"color\":\"red\",\"fixed\":\"g\"}"));
        assertThrows(DecodeException.class, () -> read("{\"color\":1}"));
    }

    @Test
    void validationLetsItPassButTellsAlternativesApart() throws Exception {
        MessageType<?> type = (MessageType<?>) loader.loadClass("asyncapi.messages.PaintedMessage")
                .getField("TYPE")
                .get(null);
        var validator =
                new JsonSchemaValidators().validator(type.payloadSchema().orElseThrow());
        JsonValue pink = codec.decode(
                Binary.utf8("{\"color\":\"pink\",\"level\":7}"), TypeToken.of(JsonValue.class), ContentType.JSON);
        assertTrue(validator.validate(pink, Source.PAYLOAD).isEmpty());
        JsonValue number = codec.decode(Binary.utf8("{\"color\":1}"), TypeToken.of(JsonValue.class), ContentType.JSON);
        assertEquals(1, validator.validate(number, Source.PAYLOAD).size());
    }
}
