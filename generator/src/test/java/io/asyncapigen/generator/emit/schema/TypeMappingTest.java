package io.asyncapigen.generator.emit.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.generator.GenerationResult;
import io.asyncapigen.generator.Generator;
import io.asyncapigen.generator.GeneratorOptions;
import io.asyncapigen.generator.SourceInput;
import io.asyncapigen.generator.testing.Compilation;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.jackson.JacksonCodec;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes of the user's own choice for formats. */
class TypeMappingTest {
    private static final String DOCUMENT = """
            asyncapi: 3.0.0
            info: {title: t, version: 1.0.0}
            components:
              schemas:
                Reading:
                  type: object
                  required: [at, value, count, name]
                  properties:
                    at: {type: string, format: date-time}
                    span: {type: string, format: duration}
                    value: {type: number}
                    exact: {type: number, format: decimal}
                    count: {type: integer}
                    name: {type: string}
                    others: {type: array, items: {type: string, format: date-time}}
                    either: {oneOf: [{type: string, format: date-time}, {type: integer}]}
                    own: {type: string, format: date-time, x-java-type: java.lang.String}
            """;

    @TempDir
    Path folder;

    @Test
    void aFormatAndATypeWithoutFormatHaveTheClassThatWasChosen() throws Exception {
        Files.writeString(folder.resolve("asyncapi.yaml"), DOCUMENT);
        GenerationResult result = Generator.create(GeneratorOptions.DEFAULT.withMappings(Map.of(
                        "date-time", "java.time.Instant",
                        "duration", "java.time.Duration",
                        "number", "java.lang.Double")))
                .generate(SourceInput.of(folder.resolve("asyncapi.yaml")));
        Class<?> reading = Compilation.of(result.files()).succeeds().loader().loadClass("asyncapi.schemas.Reading");

        List<String> components = Stream.of(reading.getRecordComponents())
                .map(TypeMappingTest::shown)
                .filter(each -> !each.startsWith("additional"))
                .toList();
        assertEquals(
                List.of(
                        "at Instant",
                        "span Duration",
                        "value double",
                        "exact BigDecimal",
                        "count long",
                        "name String",
                        "others List<java.time.Instant>",
                        "either ReadingEither",
                        "own String"),
                components);
        String json = "{\"at\":\"2026-01-02T03:04:05.500Z\",\"span\":\"PT1M\",\"value\":1.5,\"count\":2,\"name\":\"n\","
                + "\"others\":[\"2026-01-02T00:00:00Z\"],\"either\":\"2026-01-02T00:00:00Z\"}";
        var codec = new JacksonCodec();
        Object value = codec.decode(Binary.utf8(json), TypeToken.of(reading), ContentType.JSON);
        assertEquals(
                json,
                codec.encode(value, TypeToken.of(Object.class), ContentType.JSON)
                        .toUtf8());
    }

    private static String shown(RecordComponent component) {
        String type = component.getGenericType().getTypeName();
        String simple = type.contains("<") ? type : type.replaceFirst("^.*\\.", "");
        return component.getName() + " " + simple.replace("java.util.", "");
    }
}
