package io.asyncapigen.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.testing.Compilation;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.RuntimeExpression.Source;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.jackson.JacksonCodec;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.schema.JsonSchemaValidators;
import io.asyncapigen.runtime.spi.Validator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dynamic references that can only mean one schema, from the document to values. */
class DynamicReferenceGenerationTest {
    private static final JacksonCodec CODEC = new JacksonCodec();

    @TempDir
    private Path folder;

    private MessageType<?> type;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void aTreeByDynamicAnchorIsTypedAndValidated() throws Exception {
        generate("2020-12", """
                $dynamicAnchor: node
                type: object
                required: [value]
                properties:
                  value: {type: integer, format: int32, minimum: 0}
                  children: {type: array, items: {$dynamicRef: '#node'}}
                """);

        assertTreeOfTree();
    }

    @Test
    void aTreeByRecursiveAnchorIsTypedAndValidated() throws Exception {
        generate("2019-09", """
                $recursiveAnchor: true
                type: object
                required: [value]
                properties:
                  value: {type: integer, format: int32, minimum: 0}
                  children: {type: array, items: {$recursiveRef: '#'}}
                """);

        assertTreeOfTree();
    }

    @Test
    void keywordsBesideADynamicReferenceCount() throws Exception {
        generate("2020-12", """
                $dynamicAnchor: node
                type: object
                properties:
                  value: {type: integer, format: int32}
                  next: {$dynamicRef: '#node', required: [value]}
                """);

        assertEquals(List.of(), diagnostics.all());
        assertEquals("", faults("{\"next\":{\"value\":1}}"));
        assertEquals("$message.payload#/next required", faults("{\"next\":{}}"));
        assertEquals("$message.payload#/next/value type", faults("{\"next\":{\"value\":\"a\"}}"));
    }

    private void assertTreeOfTree() throws Exception {
        assertEquals(List.of(), diagnostics.all());
        String good = "{\"value\":1,\"children\":[{\"value\":2,\"children\":[{\"value\":3}]}]}";
        assertEquals("", faults(good));
        assertEquals(
                "$message.payload#/children/0/children/0/value minimum",
                faults(good.replace("\"value\":3", "\"value\":-3")));
        assertEquals("$message.payload#/children/0 required", faults("{\"value\":1,\"children\":[{}]}"));
        Object value = CODEC.decode(Binary.utf8(good), token(), ContentType.JSON);
        List<?> children = (List<?>) value.getClass().getMethod("children").invoke(value);
        assertEquals(value.getClass(), children.get(0).getClass());
        assertEquals(good, CODEC.encode(value, token(), ContentType.JSON).toUtf8());
    }

    private void generate(String version, String schema) throws Exception {
        Path file = folder.resolve("asyncapi.yaml");
        Files.writeString(file, """
                asyncapi: 3.1.0
                info: {title: Trees, version: '1'}
                channels: {c: {address: c, messages: {planted: {payload: {$ref: '#/components/schemas/Tree'}}}}}
                components:
                  schemas:
                    Tree:
                      schemaFormat: application/schema+json;version=%s
                      schema:
                """.formatted(version) + schema.indent(8));
        Generator generator = Generator.create(GeneratorOptions.DEFAULT);
        Generator.Plans plans =
                generator.planned(SourceInput.of(file), diagnostics).orElseThrow();
        ClassLoader loader = Compilation.of(generator.emit(plans)).succeeds().loader();
        type = (MessageType<?>)
                loader.loadClass(plans.api().messages().get(0).type().canonicalName())
                        .getField("TYPE")
                        .get(null);
    }

    @SuppressWarnings("unchecked")
    private TypeToken<Object> token() {
        return (TypeToken<Object>) type.payload().orElseThrow();
    }

    private String faults(String json) {
        Validator validator =
                new JsonSchemaValidators().validator(type.payloadSchema().orElseThrow());
        JsonValue tree = CODEC.decode(Binary.utf8(json), TypeToken.of(JsonValue.class), ContentType.JSON);
        String faults = validator.validate(tree, Source.PAYLOAD).stream()
                .map(each -> each.at() + " " + each.keyword())
                .collect(Collectors.joining(", "));
        assertEquals(faults.isEmpty(), validator.accepts(Binary.utf8(json)));
        return faults;
    }
}
