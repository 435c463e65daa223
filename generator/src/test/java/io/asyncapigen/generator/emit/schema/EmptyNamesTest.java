package io.asyncapigen.generator.emit.schema;

import static io.asyncapigen.generator.testing.Models.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.GeneratorOptions;
import io.asyncapigen.generator.OptionalNull;
import io.asyncapigen.generator.testing.Models;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.jackson.FormatCodec;
import io.asyncapigen.runtime.jackson.JacksonTreeCodec;
import io.asyncapigen.runtime.json.JsonValue;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Members whose name is the empty text, which JSON has like any other, in all ways in which models are read and written. */
class EmptyNamesTest {
    private static final FormatCodec FORMATS = new FormatCodec();
    private static final JacksonTreeCodec TREES = new JacksonTreeCodec();

    private static Object survives(Models models, String name, String json) {
        Object value = models.read(name, json);
        JsonValue tree = Models.tree(json);
        TypeToken<?> type = TypeToken.of(models.type(name));
        assertEquals(tree, Models.tree(Models.write(value)));
        assertEquals(value, TREES.fromTree(tree, type));
        assertEquals(tree, TREES.toTree(value, type));
        for (String each : new String[] {"application/cbor", "application/msgpack", "application/yaml"}) {
            ContentType format = ContentType.parse(each);
            Binary bytes = FORMATS.encode(value, type, format);
            assertEquals(value, FORMATS.decode(bytes, type, format), each);
        }
        return value;
    }

    @Test
    void areOtherMembers() {
        Models models = Models.of("""
                Open: {type: object, properties: {a: {type: string}}, additionalProperties: {type: integer}}
                Lone: {type: object, properties: {map: {$ref: '#/components/schemas/Texts'}}}
                Texts: {type: object, additionalProperties: {type: string}}
                Free: {type: object, properties: {a: {type: string}}}
                Lists: {type: object, properties: {a: {type: string}}, additionalProperties: {type: array, items: {type: string}}}
                Either: {oneOf: [{$ref: '#/components/schemas/Open'}, {type: string}]}
                """);
        assertEquals(Map.of("", 1L), call(survives(models, "Open", "{\"\":1}"), "additionalProperties"));
        survives(models, "Open", "{\"a\":\"x\",\"\":2}");
        survives(models, "Open", "{\"\":2,\"a\":\"x\"}");
        survives(models, "Open", "{\"b\":1,\"\":2,\"c\":3}");
        survives(models, "Lone", "{\"map\":{\"\":\"x\"}}");
        survives(models, "Free", "{\"a\":\"x\",\"\":{\"\":[1]}}");
        survives(models, "Lists", "{\"\":[\"x\"],\"b\":[]}");
        survives(models, "Either", "{\"\":2,\"a\":\"x\"}");
        assertTrue(models.refusal("Open", "{\"\":\"x\"}").contains("does not fit"));
    }

    @Test
    void areToldFromTheNameOfTheMap() {
        Models models = Models.of("""
                Open: {type: object, properties: {a: {type: string}}, additionalProperties: {type: integer}}
                Free: {type: object, properties: {a: {type: string}}}
                Named: {type: object, properties: {additionalProperties: {type: string, x-java-name: extra}}}
                """);
        survives(models, "Named", "{\"additionalProperties\":\"a\",\"otherProperties\":\"b\",\"\":1}");
        survives(models, "Open", "{\"additionalProperties\":2,\"a\":\"x\",\"\":3}");
        survives(models, "Free", "{\"additionalProperties\":{\"x\":1},\"\":3}");
    }

    @ParameterizedTest
    @EnumSource(OptionalNull.class)
    void areOtherMembersWhereTheyAreDeclared(OptionalNull nulls) {
        Models models = Models.of("""
                Closed: {type: object, required: [''], properties: {'': {type: string}, b: {type: [integer, 'null']}}, additionalProperties: false}
                Open: {type: object, properties: {'': {type: string}, b: {type: integer}, c: {type: string}}, additionalProperties: {type: integer}}
                Free: {type: object, properties: {'': {type: string}}}
                Nested: {type: object, required: [''], properties: {'': {$ref: '#/components/schemas/Closed'}}}
                """, GeneratorOptions.DEFAULT.withOptionalNull(nulls));
        survives(models, "Closed", "{\"\":\"x\",\"b\":1}");
        survives(models, "Open", "{\"\":\"x\",\"b\":1}");
        survives(models, "Open", "{\"b\":1,\"d\":2}");
        survives(models, "Free", "{\"\":\"x\",\"other\":[]}");
        survives(models, "Nested", "{\"\":{\"\":\"x\"}}");
    }

    @Test
    void areMembersOfClassesThatAreNoRecords() {
        String members = IntStream.range(0, 300)
                .mapToObj(each -> "m" + each + ": {type: string}")
                .collect(Collectors.joining(", "));
        Models models = Models.of("Wide: {type: object, properties: {'': {type: string}, " + members + "}}\n"
                + "WideOpen: {type: object, properties: {" + members + "}, additionalProperties: {type: integer}}\n");
        survives(models, "Wide", "{\"\":\"x\",\"m7\":\"y\"}");
        survives(models, "WideOpen", "{\"m7\":\"y\",\"\":1}");
    }
}
