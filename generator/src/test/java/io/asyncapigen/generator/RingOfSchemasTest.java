package io.asyncapigen.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.testing.Compilation;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.RuntimeExpression.Source;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.jackson.JacksonCodec;
import io.asyncapigen.runtime.jackson.JacksonTreeCodec;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.schema.JsonSchemaValidators;
import io.asyncapigen.runtime.spi.Validator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As many schemas as the largest documents have, each of which refers to the next and the last to the first; {@code -Dring} says how many. */
class RingOfSchemasTest {
    private static final int SCHEMAS = Integer.getInteger("ring", 5_000);
    private static final JacksonCodec CODEC = new JacksonCodec();
    private static final JacksonTreeCodec TREES = new JacksonTreeCodec();

    private static MessageType<?> type;
    private static Validator validator;

    @BeforeAll
    static void generates(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("asyncapi.yaml");
        Files.writeString(file, document());
        Diagnostics diagnostics = new Diagnostics();
        Generator generator = Generator.create(GeneratorOptions.DEFAULT);
        Generator.Plans plans = assertTimeout(
                Duration.ofSeconds(30),
                () -> DeepStack.run(() -> generator.planned(SourceInput.of(file), diagnostics))
                        .orElseThrow());
        assertEquals(List.of(), diagnostics.all());
        Map<String, String> sources = assertTimeout(Duration.ofSeconds(30), () -> generator.emit(plans));
        assertTrue(sources.size() > SCHEMAS);
        ClassLoader loader = Compilation.of(sources).succeeds().loader();
        type = (MessageType<?>)
                loader.loadClass(plans.api().messages().get(0).type().canonicalName())
                        .getField("TYPE")
                        .get(null);
        validator = new JsonSchemaValidators().validator(type.payloadSchema().orElseThrow());
    }

    private static String document() {
        return """
                asyncapi: 3.1.0
                info: {title: Ring, version: '1'}
                channels: {c: {address: c, messages: {first: {payload: {$ref: '#/components/schemas/S0'}}}}}
                components:
                  schemas:
                """
                + IntStream.range(0, SCHEMAS)
                        .mapToObj(i -> """
                            S%d:
                              type: object
                              required: [n]
                              properties:
                                n: {type: integer, format: int32, minimum: 0}
                                next: {$ref: '#/components/schemas/S%d'}
                        """.formatted(i, (i + 1) % SCHEMAS))
                        .collect(Collectors.joining());
    }

    @Test
    void aValueOfSomeLinksComesBackAsItWas() {
        String json = links(20, "7");
        Object value = read(json);
        assertEquals("S0", value.getClass().getSimpleName());
        assertEquals(json, CODEC.encode(value, token(), ContentType.JSON).toUtf8());
        assertEquals("", faults(json));
        JsonValue tree = TREES.toTree(value, token());
        assertEquals(CODEC.decode(Binary.utf8(json), TypeToken.of(JsonValue.class), ContentType.JSON), tree);
        assertEquals(value, TREES.fromTree(tree, token()));
    }

    @Test
    void whatIsWrongDeepInAValueIsRefusedWithItsPlace() {
        String at = "/next".repeat(200) + "/n";
        assertEquals("$message.payload#" + at + " minimum", faults(links(200, "-1")));
        assertEquals("$message.payload#" + at + " type", faults(links(200, "\"a\"")));
        DecodeException refusal = assertThrows(DecodeException.class, () -> read(links(200, "\"a\"")));
        assertTrue(refusal.getMessage().contains(at), refusal::getMessage);
    }

    @Test
    void oneTurnOfTheRingLeadsBackToTheFirst() throws Exception {
        Class<?> at = read(links(0, "7")).getClass();
        Class<?> first = at;
        for (int i = 0; i < SCHEMAS; i++) {
            assertEquals("S" + i, at.getSimpleName());
            at = at.getMethod("next").getReturnType();
        }
        assertEquals(first, at);
    }

    /** An object within an object, the innermost of which has that {@code n}. */
    private static String links(int links, String innermost) {
        return "{\"n\":1,\"next\":".repeat(links) + "{\"n\":" + innermost + "}" + "}".repeat(links);
    }

    private static Object read(String json) {
        return CODEC.decode(Binary.utf8(json), token(), ContentType.JSON);
    }

    @SuppressWarnings("unchecked")
    private static TypeToken<Object> token() {
        return (TypeToken<Object>) type.payload().orElseThrow();
    }

    private static String faults(String json) {
        JsonValue tree = CODEC.decode(Binary.utf8(json), TypeToken.of(JsonValue.class), ContentType.JSON);
        String faults = validator.validate(tree, Source.PAYLOAD).stream()
                .map(each -> each.at() + " " + each.keyword())
                .collect(Collectors.joining(", "));
        assertEquals(faults.isEmpty(), validator.accepts(Binary.utf8(json)));
        return faults;
    }
}
