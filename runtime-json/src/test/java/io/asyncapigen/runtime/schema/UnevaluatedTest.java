package io.asyncapigen.runtime.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.JsonSchemas;
import io.asyncapigen.runtime.RuntimeExpression.Source;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.jackson.JacksonCodec;
import io.asyncapigen.runtime.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as evaluated, and what does not. */
class UnevaluatedTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {properties:{a:true},unevaluatedProperties:false}                             | {a:1}       | {a:1,b:1}   | /b
            {allOf:[{properties:{a:true}}],unevaluatedProperties:false}                   | {a:1}       | {b:1}       | /b
            {anyOf:[{properties:{a:{const:1}}},{required:[c]}],unevaluatedProperties:{type:string}} | {a:1,b:'x'} | {a:2,c:'x'} | /a
            {if:{properties:{a:{const:1}},required:[a]},then:{properties:{b:true}},unevaluatedProperties:false} | {a:1,b:2} | {b:2} | /b
            {patternProperties:{'^x':true},unevaluatedProperties:false}                   | {x1:1}      | {y1:1}      | /y1
            {properties:{a:{unevaluatedProperties:false,properties:{c:true}}}}            | {a:{c:1},b:1} | {a:{d:1}} | /a/d
            {allOf:[{properties:{a:true}},{unevaluatedProperties:false}]}                 | {}          | {a:1}       | /a
            {not:{required:[z]},properties:{a:true},unevaluatedProperties:false}          | {a:1}       | {q:1}       | /q
            {prefixItems:[true],unevaluatedItems:false}                                   | [1]         | [1,2]       | /1
            {contains:{const:1},unevaluatedItems:{const:2}}                               | [1,2,1]     | [1,3]       | /1
            """)
    void countsWhatItsOwnKeywordsLookedAt(String schema, String valid, String invalid, String place) {
        var validator = new JsonSchemaValidators()
                .validator(JsonSchemas.of("{\"s\":" + json(schema) + "}").named("s"));
        assertEquals(List.of(), validator.validate(parse(valid), Source.PAYLOAD));
        assertEquals(
                List.of("$message.payload#" + place),
                validator.validate(parse(invalid), Source.PAYLOAD).stream()
                        .map(each -> each.at().toString())
                        .toList());
    }

    @Test
    void aSchemaThatCannotBeCompiledStaysOne() {
        JsonSchemas schemas = JsonSchemas.of("{\"s\":{\"$ref\":\"#/t\"},\"t\":{\"maximum\":\"1\"}}");
        var validators = new JsonSchemaValidators();
        assertThrows(IllegalArgumentException.class, () -> validators.validator(schemas.named("s")));
        assertThrows(IllegalArgumentException.class, () -> validators.validator(schemas.named("s")), "the second time");
    }

    /** A ring as long as this would not fit on the stack. */
    @Test
    void schemasMayReferToEachOtherInALongRing() {
        var text = new StringBuilder("{");
        for (int i = 0; i < 20_000; i++) {
            text.append("\"s").append(i).append("\":{\"properties\":{\"next\":{\"$ref\":\"#/s");
            text.append((i + 1) % 20_000).append("\"}},\"type\":\"object\"},");
        }
        JsonSchemas ring = JsonSchemas.of(text + "\"end\":{}}");
        var validator = new JsonSchemaValidators().validator(ring.named("s0"));
        assertTrue(validator.validate(parse("{next:{next:{}}}"), Source.PAYLOAD).isEmpty());
        assertEquals(
                1, validator.validate(parse("{next:{next:1}}"), Source.PAYLOAD).size());
    }

    private static JsonValue parse(String text) {
        return new JacksonCodec().decode(Binary.utf8(json(text)), TypeToken.of(JsonValue.class), ContentType.JSON);
    }

    /** With the quotes that are left out in a table. */
    private static String json(String text) {
        return text.replace('\'', '"')
                .replaceAll("(?<=[{,\\[:])([a-zA-Z][A-Za-z0-9]*)(?=[,}\\]:])", "\"$1\"")
                .replaceAll("\"(true|false)\"", "$1");
    }
}
