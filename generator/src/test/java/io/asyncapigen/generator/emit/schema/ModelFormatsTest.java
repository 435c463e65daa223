package io.asyncapigen.generator.emit.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.testing.Models;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.jackson.FormatCodec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generated types on their way through CBOR, MessagePack, YAML and XML. */
class ModelFormatsTest {
    private static final String SCHEMAS = """
            Order:
              type: object
              required: [kind, id, count, reviewed, lines]
              properties:
                kind: {const: order}
                id: {type: string, format: uuid}
                count: {type: integer}
                reviewed: {type: [string, 'null']}
                note: {type: [string, 'null']}
                lines: {type: array, items: {$ref: '#/components/schemas/Line'}}
                tags: {type: array, uniqueItems: true, items: {type: string}}
                flags: {type: array, items: {type: [boolean, 'null']}}
                place: {$ref: '#/components/schemas/Position'}
                payment: {$ref: '#/components/schemas/Payment'}
                value: {$ref: '#/components/schemas/Value'}
                color: {enum: [red, '1', 2]}
                prices: {type: object, additionalProperties: {type: number}}
                grid: {type: array, items: {type: array, items: {type: integer}}}
                at: {type: string, format: date-time}
                day: {type: string, format: date}
                image: {type: string, format: byte}
                huge: {type: integer, maximum: 9223372036854775808}
                exact: {type: number}
                single: {type: number, format: float}
                double: {type: number, format: double}
                anything: {}
                level: {type: integer, enum: [1, 2]}
                extra: {type: object, properties: {a: {type: string}}, additionalProperties: false}
            Line: {type: object, required: [sku], properties: {sku: {type: string}, amount: {type: integer, format: int32}}, additionalProperties: false}
            Position:
              type: array
              items: [{title: latitude, type: number}, {title: longitude, type: number}]
              minItems: 2
              additionalItems: false
            Payment: {oneOf: [{$ref: '#/components/schemas/Card'}, {$ref: '#/components/schemas/Cash'}]}
            Card: {type: object, required: [number], properties: {number: {type: string}}, additionalProperties: false}
            Cash: {type: object, required: [amount], properties: {amount: {type: number}}, additionalProperties: false}
            Value: {type: [integer, string, boolean]}
            """;
    private static final FormatCodec CODEC = new FormatCodec();
    private static Models models;

    @BeforeAll
    static void generate() {
        models = Models.of(SCHEMAS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', nullValues = "-", textBlock = """
            "lines":[]                                                         | -                 | -
            "lines":[{"sku":"a"}]                                              | -                 | -
            "lines":[{"sku":"a","amount":1},{"sku":""}]                        | -                 | -
            "lines":[],"note":null                                             | -                 | -
            "lines":[],"note":""                                               | -                 | -
            "lines":[],"note":" a\\r\\n\\tb<&>\\"' "                           | -                 | -
            "lines":[],"note":"\\u0001"                                        | -                 | cannot be written as application/xml
            "lines":[],"tags":[]                                               | -                 | "lines":[]
            "lines":[],"tags":[""]                                             | -                 | -
            "lines":[],"tags":["b"]                                            | -                 | -
            "lines":[],"tags":["b","a"]                                        | -                 | -
            "lines":[],"flags":[true]                                          | -                 | -
            "lines":[],"flags":[true,null,false]                               | -                 | -
            "lines":[],"flags":[null]                                          | -                 | XML has no list of null alone
            "lines":[],"grid":[[1,2],[]]                                       | -                 | XML has no list of lists
            "lines":[],"place":[1.5,-2.25]                                     | -                 | -
            "lines":[],"payment":{"number":"0042"}                             | -                 | -
            "lines":[],"payment":{"amount":1.1}                                | -                 | -
            "lines":[],"value":"7"                                             | -                 | -
            "lines":[],"value":7                                               | -                 | "lines":[],"value":"7"
            "lines":[],"value":true                                            | -                 | "lines":[],"value":"true"
            "lines":[],"level":2                                               | -                 | -
            "lines":[],"color":"1"                                             | -                 | -
            "lines":[],"color":2                                               | -                 | "2" is none of
            "lines":[],"prices":{}                                             | -                 | -
            "lines":[],"prices":{"EUR":1.5}                                    | -                 | -
            "lines":[],"prices":{"EUR":1.10}                                   | "lines":[],"prices":{"EUR":1.1} | -
            "lines":[],"prices":{"a b":1}                                      | -                 | XML has no element called "a b"
            "lines":[],"extra":{}                                              | -                 | -
            "lines":[],"extra":{"a":"b"}                                       | -                 | -
            "lines":[],"at":"2026-01-02T03:04:05.123456789Z","day":"2026-01-02" | -                | -
            "lines":[],"image":"AAEC/w=="                                      | -                 | -
            "lines":[],"image":""                                              | -                 | -
            "lines":[],"huge":9223372036854775808                              | -                 | -
            "lines":[],"exact":123456789012345678901234567890.123              | MessagePack has no number | -
            "lines":[],"single":0.1,"double":1.0E23                            | -                 | -
            "lines":[],"anything":{"a":["1",null]}                             | -                 | -
            "lines":[],"anything":{"a":[1,true]}                               | -                 | "lines":[],"anything":{"a":["1","true"]}
            "lines":[],"anything":[1]                                          | -                 | "lines":[],"anything":"1"
            "lines":[],"anything":null                                         | -                 | -
            "lines":[],"x":"1"                                                 | -                 | -
            """)
    void isTheSameAfterTheWayOrRefused(String members, @Nullable String inMessagePack, @Nullable String inXml) {
        assertEquals(models.read("Order", order(members)), sent(members, "application/cbor"));
        assertEquals(models.read("Order", order(members)), sent(members, "application/yaml"));
        check(members, "application/msgpack", inMessagePack);
        check(members, "application/xml", inXml);
    }

    /** @param what other members that come out, or why none do; null when it is the same ones */
    private static void check(String members, String format, @Nullable String what) {
        if (what == null || what.startsWith("\"") && what.contains("\":")) {
            assertEquals(models.read("Order", order(what == null ? members : what)), sent(members, format), format);
        } else {
            String refusal = assertThrows(AsyncApiException.class, () -> sent(members, format))
                    .getMessage();
            assertTrue(refusal.startsWith(what), refusal);
        }
    }

    private static Object sent(String members, String format) {
        ContentType as = ContentType.parse(format);
        TypeToken<?> type = TypeToken.of(models.type("Order"));
        return CODEC.decode(CODEC.encode(models.read("Order", order(members)), type, as), type, as);
    }

    private static String order(String members) {
        return "{\"kind\":\"order\",\"id\":\"2eb8aa08-aa98-11ea-b4aa-73b441d16380\",\"count\":1,\"reviewed\":null,"
                + members + "}";
    }
}
