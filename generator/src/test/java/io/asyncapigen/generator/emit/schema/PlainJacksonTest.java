package io.asyncapigen.generator.emit.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.asyncapigen.generator.testing.Models;
import io.asyncapigen.generator.testing.PlainJackson;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated types in the hands of mappers that know nothing of our runtime: what both write, and what they read. */
class PlainJacksonTest {
    private static final String SCHEMAS =
            """
            Order:
              type: object
              required: [kind, order-id, count, reviewed]
              properties:
                kind: {const: order}
                order-id: {type: string}
                count: {type: integer}
                reviewed: {type: [string, 'null']}
                note: {type: string, default: thanks}
                tags: {type: array, uniqueItems: true, items: {type: string}, default: [z, a]}
                lines: {type: array, items: {type: [string, 'null']}}
                any: {type: array, items: {}}
            Open: {type: object, properties: {a: {type: [integer, 'null']}, b: {type: [string, 'null']}}}
            Closed:
              type: object
              required: [k]
              properties: {k: {const: 1}, a: {type: [integer, 'null']}, c-d: {type: [string, 'null']}}
              additionalProperties: false
            Text: {enum: [red, light blue, '', "a\\"b"]}
            Decimal: {enum: [1, 2.50]}
            Whole: {type: integer, enum: [1, -1]}
            Mixed: {enum: [1, one, true]}
            Position:
              type: array
              items: [{title: latitude, type: number}, {title: longitude, type: number}, {type: [string, 'null']}]
              minItems: 3
              additionalItems: false
            Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}
            Formats:
              type: object
              properties:
                small: {type: integer, format: int32}
                whole: {type: integer}
                huge: {type: integer, maximum: 9223372036854775808}
                single: {type: number, format: float}
                double: {type: number, format: double}
                exact: {type: number}
                flag: {type: boolean}
                at: {type: string, format: date-time}
                day: {type: string, format: date}
                time: {type: string, format: time}
                took: {type: string, format: duration}
                uuid: {type: string, format: uuid}
                uri: {type: string, format: uri}
                bytes: {type: string, format: byte}
                anything: {}
            Odd:
              type: object
              properties:
                class: {type: string}
                hashCode: {type: string}
                user id: {type: string}
                user_id: {type: string}
                getX: {type: string}
                userName: {type: string}
                x: {type: string}
                isY: {type: boolean}
                builder: {type: string}
                additionalProperties: {type: string}
                '': {type: string}
            Pet:
              discriminator: kind
              oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
            Cat: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}
            Dog: {type: object, required: [kind], properties: {kind: {const: Dog}, bark: {type: string}}}
            Owner: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}
            Payment:
              oneOf:
                - {type: object, required: [type, pan], properties: {type: {const: card}, pan: {type: string}}}
                - {type: object, required: [type, iban], properties: {type: {enum: [sepa, swift]}, iban: {type: string}}}
            Anything: {type: object, required: [any, none], properties: {any: {}, none: {type: 'null'}}}
            Constant: {type: object, required: [k, any], properties: {k: {const: 1}, any: {}}}
            Loose: {oneOf: [{type: string}, {type: object, required: [l], properties: {l: {type: string}}}]}
            """ + "Wide:\n  type: object\n  required: [m0, m2, kind, any]\n  properties:\n"
                    + "    kind: {const: wide}\n    any: {}\n    n1: {type: [string, 'null'], default: d}\n"
                    + IntStream.range(0, 300)
                            .mapToObj(i -> "    m%d: {type: %s}\n".formatted(i, i % 2 == 0 ? "string" : "integer"))
                            .collect(Collectors.joining());

    private static Models models;

    @BeforeAll
    static void generate() {
        models = Models.of(SCHEMAS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            Order    | {"kind":"order","order-id":"o","count":2,"reviewed":null,"tags":["z","y","a"],"lines":["l",null]}
            Order    | {"kind":"order","order-id":"o","count":2,"reviewed":"me","further":{"a":[1.5,null]},"no":null}
            Order    | {"kind":"order","order-id":"o","count":2,"reviewed":"me","any":[1,null,"x"]}
            Open     | {}
            Open     | {"a":1,"x":5}
            Closed   | {"k":1}
            Text     | "red"
            Text     | "light blue"
            Text     | ""
            Text     | "a\\"b"
            Decimal  | 2.50
            Whole    | -1
            Mixed    | 1
            Mixed    | "one"
            Mixed    | true
            Position | [52.5,13.4,null]
            Tree     | [[],[[]]]
            Formats  | {"small":1,"whole":2,"huge":9223372036854775808,"single":1.5,"double":2.5,"flag":true}
            Formats  | {"exact":1.2345678901234567890}
            Formats  | {"at":"2020-02-29T12:00:01+02:00","day":"2020-02-29","time":"12:00:01Z","took":"P1DT2H"}
            Formats  | {"uuid":"123e4567-e89b-12d3-a456-426614174000","uri":"http://a/b","bytes":"AP8="}
            Formats  | {"anything":{"a":[1,null,true,"x",1.5]}}
            Odd      | {"class":"1","hashCode":"2","user id":"3","user_id":"4","getX":"5","x":"6","isY":true,"userName":"7"}
            Odd      | {"builder":"1","additionalProperties":"2","":"3"}
            Pet      | {"kind":"Cat","lives":7}
            Pet      | {"kind":"Dog","bark":"w","more":1}
            Cat      | {"kind":"of its own"}
            Owner    | {"pet":{"kind":"Cat"}}
            Payment  | {"type":"card","pan":"1"}
            Payment  | {"type":"swift","iban":"1"}
            Anything | {"any":null,"none":null}
            Anything | {"any":[null],"none":null,"more":null}
            Constant | {"k":1,"any":null}
            Wide     | {"kind":"wide","any":1,"n1":null,"m0":"a","m2":"b","m299":5,"more":[1]}
            Wide     | {"kind":"wide","any":null,"m0":"a","m2":"b"}
            """)
    void isWrittenAndReadAsByOurs(String type, String json) throws Exception {
        Object ours = models.read(type, json);
        for (PlainJackson each : PlainJackson.values()) {
            assertEquals(Models.tree(json), Models.tree(each.write(ours)), () -> "written by " + each);
            assertEquals(ours, each.read(json, models.type(type)), () -> "read by " + each);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            Open    | {"a":null,"b":null,"x":5}  | {"x":5}
            Closed  | {"k":1,"a":5,"c-d":null}   | {"k":1,"a":5}
            Formats | {"anything":null}          | {}
            """)
    void nullOfAnOptionalMemberIsWrittenAndReadAsAbsent(String type, String json, String read) throws Exception {
        for (PlainJackson each : PlainJackson.values()) {
            assertEquals(Models.tree(json), Models.tree(each.write(models.read(type, json))));
            assertEquals(models.read(type, read), each.read(json, models.type(type)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aUnionWithoutATextThatTellsItsVariantsApartIsOnlyWritten(PlainJackson jackson) throws Exception {
        assertEquals("\"t\"", jackson.write(models.read("Loose", "\"t\"")));
        assertEquals("{\"l\":\"t\"}", jackson.write(models.read("Loose", "{\"l\":\"t\"}")));
        assertThrows(Exception.class, () -> jackson.read("\"t\"", models.type("Loose")));
    }

    @ParameterizedTest
    @EnumSource
    void aConstantIsCheckedAndARequiredMemberDemanded(PlainJackson jackson) {
        assertThrows(
                Exception.class,
                () -> jackson.read(
                        "{\"kind\":\"x\",\"order-id\":\"o\",\"count\":1,\"reviewed\":null}", models.type("Order")));
        assertThrows(
                Exception.class,
                () -> jackson.read("{\"kind\":\"order\",\"count\":1,\"reviewed\":null}", models.type("Order")));
        assertThrows(Exception.class, () -> jackson.read("{\"none\":null}", models.type("Anything")));
        assertThrows(Exception.class, () -> models.read("Anything", "{\"none\":null}"));
        assertThrows(Exception.class, () -> jackson.read("{\"k\":1}", models.type("Constant")));
        assertThrows(
                Exception.class,
                () -> jackson.read("{\"kind\":\"wide\",\"m0\":\"a\",\"m2\":\"b\"}", models.type("Wide")));
        assertThrows(Exception.class, () -> jackson.read("\"green\"", models.type("Text")));
    }
}
