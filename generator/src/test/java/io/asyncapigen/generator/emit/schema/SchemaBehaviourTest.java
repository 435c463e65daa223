package io.asyncapigen.generator.emit.schema;

import static io.asyncapigen.generator.testing.Models.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.GeneratorOptions;
import io.asyncapigen.generator.OptionalNull;
import io.asyncapigen.generator.read.Documents;
import io.asyncapigen.generator.testing.GeneratedSchemas;
import io.asyncapigen.generator.testing.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaBehaviourTest {
    private static final String ORDER = """
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
            """;

    @Test
    void anObjectIsNotMadeOfATextOrANumberAlone() {
        Models models = Models.of("""
                Place: {type: object, properties: {city: {type: string}}}
                Box: {type: object, properties: {place: {$ref: '#/components/schemas/Place'}}}
                Num: {type: object, required: [n], properties: {n: {type: integer}}}
                Null: {type: object, properties: {n: {type: [string, 'null']}}}
                """);
        for (String each : new String[] {"\"x\"", "\"\"", "5", "true"}) {
            assertTrue(models.refusal("Place", each).contains("does not fit Place"));
            assertTrue(models.refusal("Box", "{\"place\":" + each + "}").contains("does not fit Place"));
            assertTrue(models.refusal("Num", each).contains("does not fit Num"));
            assertTrue(models.refusal("Null", each).contains("does not fit Null"));
        }
        models.survives("Box", "{\"place\":{\"city\":\"x\"}}");
    }

    @Test
    void aBuilderStartsWithDefaultsOfAnyType() {
        Models models = Models.of("""
                Box:
                  type: object
                  properties:
                    size: {$ref: '#/components/schemas/Size'}
                    lid: {type: object, required: [shape], properties: {shape: {const: flat}}, default: {shape: flat, x: [1]}}
                    value: {oneOf: [{type: string}, {type: integer}], default: a}
                    pet: {allOf: [{$ref: '#/components/schemas/Animal'}], default: {kind: Dog, bark: w}}
                    place: {type: array, items: [{type: number}, {type: [string, 'null']}], minItems: 2, additionalItems: false, default: [1.5, null]}
                    tree: {$ref: '#/components/schemas/Tree'}
                    counts: {type: object, additionalProperties: {type: integer}, default: {z: 1, y: 2, x: 3, a: 4, b: 5}}
                    free: {default: {list: [1, {deep: true}], none: null}}
                    bytes: {type: string, format: byte, default: AAEC}
                    raw: {type: string, format: binary, default: AAE=}
                Size: {type: object, required: [x], properties: {x: {type: integer}, y: {type: integer, default: 7}}, default: {x: 1}}
                Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}, default: [[], [[]]]}
                Animal: {type: object, discriminator: kind, required: [kind], properties: {kind: {type: string}}}
                Cat: {allOf: [{$ref: '#/components/schemas/Animal'}, {properties: {bark: {type: string}}}]}
                Dog: {allOf: [{$ref: '#/components/schemas/Animal'}, {properties: {bark: {type: string}}}]}
                """);
        Object box = call(call(models.type("Box"), "builder"), "build");
        assertEquals(Models.tree("""
                        {"size":{"x":1},"lid":{"shape":"flat","x":[1]},"value":"a","pet":{"kind":"Dog","bark":"w"},"place":[1.5,null],
                        "tree":[[],[[]]],"counts":{"z":1,"y":2,"x":3,"a":4,"b":5},"free":{"list":[1,{"deep":true}],"none":null},"bytes":"AAEC","raw":"AAE="}"""), Models.tree(Models.write(box)));
        assertEquals(
                List.of("z", "y", "x", "a", "b"),
                List.copyOf(((Map<?, ?>) call(box, "counts")).keySet()),
                "in the order of the document");
        assertEquals("Dog", call(box, "pet").getClass().getSimpleName());
        assertNull(call(call(box, "size"), "y"), "what the default leaves out is absent");
        assertEquals(box, models.read("Box", Models.write(box)));
    }

    @Test
    void aBuilderStartsWithDefaultsOfAvro() {
        Models models = Models.of("""
                Box:
                  schemaFormat: application/vnd.apache.avro;version=1.12.0
                  schema:
                    type: record
                    name: Box
                    fields:
                      - {name: id, type: bytes, default: "\\0\\x7f\\xff"}
                      - {name: none, type: bytes, default: ""}
                      - {name: hash, type: {type: fixed, name: Two, size: 2}, default: "ab"}
                      - {name: maybe, type: [bytes, "null"], default: "a"}
                      - {name: many, type: {type: array, items: bytes}, default: [a, "\\xe9"]}
                      - {name: named, type: {type: map, values: Two}, default: {x: cd}}
                      - {name: inner, type: {type: record, name: Inner, fields: [{name: b, type: [bytes, "null"]}]}, default: {b: z}}
                      - {name: price, type: {type: bytes, logicalType: decimal, precision: 9, scale: 2}, default: "\\xff\\x85"}
                      - {name: key, type: {type: fixed, name: Key, size: 16, logicalType: uuid}, default: "0123456789abcdef"}
                """);
        Object box = call(call(models.type("Box"), "builder"), "build");
        assertEquals(Models.tree("""
                        {"id":"AH//","none":"","hash":"YWI=","maybe":"YQ==","many":["YQ==","6Q=="],"named":{"x":"Y2Q="},"inner":{"b":"eg=="},
                        "price":-1.23,"key":"30313233-3435-3637-3839-616263646566"}"""), Models.tree(Models.write(box)));
    }

    @Test
    void aBuilderStartsWithDatesAndTimesOfAvro() {
        Models models = Models.of("""
                Box:
                  schemaFormat: application/vnd.apache.avro;version=1.12.0
                  schema:
                    type: record
                    name: Box
                    fields:
                      - {name: day, type: {type: int, logicalType: date}, default: -1}
                      - {name: noon, type: {type: int, logicalType: time-millis}, default: 43200000}
                      - {name: late, type: {type: long, logicalType: time-micros}, default: 86399999999}
                      - {name: before, type: {type: long, logicalType: timestamp-millis}, default: -1}
                      - {name: at, type: {type: long, logicalType: timestamp-micros}, default: 1000001}
                      - {name: exact, type: {type: long, logicalType: timestamp-nanos}, default: 1000000001}
                      - {name: local, type: {type: long, logicalType: local-timestamp-millis}, default: 1500}
                      - {name: maybe, type: [{type: int, logicalType: date}, "null"], default: 366}
                """);
        Object box = call(call(models.type("Box"), "builder"), "build");
        assertEquals(Models.tree("""
                        {"day":"1969-12-31","noon":"12:00:00","late":"23:59:59.999999","before":"1969-12-31T23:59:59.999Z",
                        "at":"1970-01-01T00:00:01.000001Z","exact":"1970-01-01T00:00:01.000000001Z","local":"1970-01-01T00:00:01.5",
                        "maybe":"1971-01-02"}"""), Models.tree(Models.write(box)));
    }

    @Test
    void aDefaultOfAvroThatIsNoValueOfItsTypeIsReported() {
        GeneratedSchemas schemas = GeneratedSchemas.ofComponents("""
                Box:
                  schemaFormat: application/vnd.apache.avro;version=1.12.0
                  schema:
                    type: record
                    name: Box
                    fields:
                      - {name: wide, type: bytes, default: "ж"}
                      - {name: short, type: {type: fixed, name: Two, size: 2}, default: "a"}
                      - {name: took, type: {type: fixed, name: Took, size: 12, logicalType: duration}, default: "123456789012"}
                      - {name: late, type: {type: int, logicalType: time-millis}, default: 86400000}
                      - {name: part, type: {type: int, logicalType: date}, default: 0.5}
                """);
        schemas.compile();
        assertEquals(
                List.of("wide", "short", "took", "late", "part"),
                schemas.reports().stream()
                        .map(each -> each.replaceFirst(".*the builder does not fill in this `default` of ", ""))
                        .toList());
    }

    @Test
    void aBuilderTellsNullAndAbsentApartInDefaults() {
        Models models = Models.of("""
                Box: {type: object, properties: {size: {$ref: '#/components/schemas/Size'}}}
                Size:
                  type: object
                  default: {x: null, z: 1}
                  properties: {x: {type: [integer, 'null']}, y: {type: [integer, 'null']}, z: {type: [integer, 'null']}}
                """, GeneratorOptions.DEFAULT.withOptionalNull(OptionalNull.DISTINCT));
        assertEquals(
                "{\"size\":{\"x\":null,\"z\":1}}", Models.write(call(call(models.type("Box"), "builder"), "build")));
    }

    @Test
    void aDefaultThatTheBuilderDoesNotFillInIsReported() {
        GeneratedSchemas schemas = GeneratedSchemas.ofComponents("""
                Box:
                  type: object
                  properties:
                    missing: {type: object, required: [x], properties: {x: {type: integer}}, default: {y: 1}}
                    closed: {type: object, properties: {x: {type: integer}}, additionalProperties: false, default: {y: 1}}
                    other: {type: object, required: [x], properties: {x: {const: 1}}, default: {x: 2}}
                    either: {oneOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}], default: {c: 1}}
                    neither: {oneOf: [{type: string}, {type: integer}], default: true}
                    short: {type: array, items: [{type: number}, {type: number}], minItems: 2, additionalItems: false, default: [1]}
                    gone: {type: object, properties: {x: {type: [integer, 'null']}}, default: {x: null}}
                    old: {$ref: '#/components/schemas/Old'}
                    mapped: {type: string, x-java-type: java.time.Instant, default: now}
                    bits: {type: string, format: byte, default: AAF=}
                    lists: {type: array, items: {type: array, items: {type: string}}, default: [[a], []]}
                Old: {type: object, deprecated: true, properties: {x: {type: integer}}, default: {x: 1}}
                """);
        assertEquals(
                List.of("missing", "closed", "other", "either", "neither", "short", "gone", "old", "mapped", "bits"),
                schemas.reports().stream()
                        .filter(each -> each.contains(" warning unsupported-keyword: the builder does not fill in"))
                        .map(each -> each.replaceAll(".* of ", ""))
                        .toList());
        assertTrue(schemas.source("Box").contains("List.of(List.of(\"a\"), List.of())"));
        schemas.compile();
    }

    @Test
    void anObjectSurvivesWithEverythingInIt() {
        Models models = Models.of(ORDER);
        Object order = models.survives("Order", """
                {"kind":"order","order-id":"o1","count":2,"reviewed":null,"note":"n","tags":["z","y","a"],"lines":["l",null]}""");
        assertEquals("order", call(order, "kind"));
        assertEquals(List.of("z", "y", "a"), List.copyOf((Set<?>) call(order, "tags")));
    }

    @Test
    void whatIsAbsentStaysAbsentAndTakesNoDefault() {
        Object order = Models.of(ORDER).survives("Order", """
                {"kind":"order","order-id":"o1","count":2,"reviewed":"me"}""");
        assertNull(call(order, "note"));
        assertNull(call(order, "tags"));
    }

    @Test
    void nullAndAbsentAreNotTheSameOnTheWire() {
        Models models = Models.of("""
                Open: {type: object, properties: {a: {type: [integer, 'null']}, b: {type: [string, 'null']}}}
                Typed:
                  type: object
                  properties: {a: {type: [integer, 'null']}, b: {type: [array, 'null'], items: {type: string}}}
                  additionalProperties: {type: integer}
                Closed:
                  type: object
                  required: [k]
                  properties: {k: {const: 1}, a: {type: [integer, 'null']}, c-d: {type: [string, 'null']}}
                  additionalProperties: false
                """);
        for (String json :
                List.of("{}", "{\"a\":null}", "{\"a\":1}", "{\"a\":null,\"b\":null}", "{\"a\":null,\"x\":5}")) {
            for (String type : List.of("Open", "Typed")) {
                Object value = models.read(type, json);
                assertEquals(Models.tree(json), Models.tree(Models.write(value)), type);
                assertEquals(value, models.read(type, json));
            }
        }
        models.survives("Closed", "{\"k\":1}");
        models.survives("Closed", "{\"k\":1,\"c-d\":null}");
        models.survives("Closed", "{\"k\":1,\"a\":5,\"c-d\":null}");
        assertEquals("{\"k\":1}", Models.write(models.read("Closed", "{\"k\":1,\"x\":1}")));
    }

    @Test
    void aMemberThatWasNullMayGetAValue() {
        Models models = Models.of("Open: {type: object, properties: {a: {type: [integer, 'null']}}}");
        Object builder = call(models.read("Open", "{\"a\":null,\"x\":true}"), "toBuilder");
        assertEquals("{\"x\":true,\"a\":null}", Models.write(call(builder, "build")));
        assertEquals("{\"a\":5,\"x\":true}", Models.write(call(call(builder, "a", 5L), "build")));
    }

    @Test
    void membersThatTheSchemaDoesNotNameAreKept() {
        String json = """
                {"kind":"order","order-id":"o1","count":2,"reviewed":"me","further":{"a":[1.50,null]},"no":null}""";
        Models models = Models.of(ORDER);
        assertEquals(Models.tree(json), Models.tree(Models.write(models.read("Order", json))));
    }

    @Test
    void aConstantIsCheckedWhenItIsRead() {
        Models models = Models.of(ORDER);
        assertTrue(models.refusal("Order", "{\"kind\":\"other\",\"order-id\":\"o\",\"count\":1,\"reviewed\":null}")
                .contains("kind is always order"));
        assertTrue(models.refusal("Order", "{\"order-id\":\"o\",\"count\":1,\"reviewed\":null}")
                .contains("kind"));
    }

    @Test
    void aMissingRequiredMemberIsRefused() {
        Models models = Models.of(ORDER);
        assertTrue(models.refusal("Order", "{\"kind\":\"order\",\"count\":1,\"reviewed\":null}")
                .contains("order-id"));
        assertTrue(models.refusal("Order", "{\"kind\":\"order\",\"order-id\":\"o\",\"count\":1}")
                .contains("reviewed"));
        assertTrue(models.refusal("Order", "{\"kind\":\"order\",\"order-id\":null,\"count\":1,\"reviewed\":null}")
                .contains("orderId"));
    }

    @Test
    void aBuilderNamesAllMissingMembersAtOnceAndFillsInDefaults() {
        Class<?> type = Models.of(ORDER).type("Order");
        Object builder = call(type, "builder");
        assertEquals(
                "Order needs orderId, count",
                assertThrows(IllegalStateException.class, () -> call(builder, "build"))
                        .getMessage());
        call(builder, "orderId", "o1");
        call(builder, "count", 3L);
        assertEquals("""
                {"kind":"order","order-id":"o1","count":3,"reviewed":null,"note":"thanks","tags":["z","a"]}""", Models.write(call(builder, "build")));
    }

    @Test
    void toBuilderStartsWithTheValues() {
        Models models = Models.of(ORDER);
        Object order = models.read(
                "Order", "{\"kind\":\"order\",\"order-id\":\"o\",\"count\":1,\"reviewed\":null,\"more\":1}");
        assertEquals(order, call(call(order, "toBuilder"), "build"));
    }

    @Test
    void collectionsCannotBeChanged() {
        Object order = Models.of(ORDER).read("Order", """
                {"kind":"order","order-id":"o1","count":2,"reviewed":null,"tags":["a"],"lines":[],"x":1}""");
        assertThrows(UnsupportedOperationException.class, () -> ((Set<?>) call(order, "tags")).clear());
        assertThrows(UnsupportedOperationException.class, () -> ((List<?>) call(order, "lines")).remove(0));
    }

    @Test
    void namesThatNoPatternMeansMayHaveAnyValue() {
        Models models = Models.of("""
                Open: {type: object, patternProperties: {'^n': {type: integer}}}
                Closed: {type: object, patternProperties: {'^n': {type: integer}}, additionalProperties: false}
                Every: {type: object, patternProperties: {'.*': {type: integer}}}
                All:
                  type: object
                  required: [open, closed, every]
                  properties:
                    open: {$ref: '#/components/schemas/Open'}
                    closed: {$ref: '#/components/schemas/Closed'}
                    every: {$ref: '#/components/schemas/Every'}
                """);
        Object all = models.survives("All", """
                {"open":{"n1":1,"other":"text"},"closed":{"n1":1},"every":{"x":2}}""");
        assertEquals(Map.of("n1", 1L), call(all, "closed"));
        assertEquals(Map.of("x", 2L), call(all, "every"));
    }

    @Test
    void membersThatAreEvaluatedForSomeValuesOnlyMayHaveAnyValue() {
        Models models = Models.of("""
                Sometimes:
                  schemaFormat: application/schema+json;version=draft-2020-12
                  schema:
                    type: object
                    properties: {a: {type: string}}
                    dependentSchemas: {a: {properties: {b: {type: integer}}}}
                    unevaluatedProperties: {type: boolean}
                Always:
                  schemaFormat: application/schema+json;version=draft-2020-12
                  schema: {type: object, properties: {a: {type: string}}, unevaluatedProperties: {type: boolean}}
                """);
        models.survives("Sometimes", "{\"a\":\"x\",\"b\":1,\"c\":true}");
        assertEquals(
                Map.of("c", true), call(models.survives("Always", "{\"a\":\"x\",\"c\":true}"), "additionalProperties"));
    }

    @Test
    void secretsAreNotShown() {
        Object login = Models.of("""
                        Login:
                          type: object
                          required: [user, password]
                          properties: {user: {type: string}, password: {type: string, format: password}}
                        """).survives("Login", "{\"user\":\"u\",\"password\":\"s3cret\"}");
        assertEquals("Login[user=u, password=***, additionalProperties={}]", login.toString());
    }

    @Test
    void secretsAreNotShownHoweverASchemaIsSaidToBeOne() {
        Models models = Models.of("""
                Text: {type: string}
                Secret: {type: string, x-sensitive: true}
                Card: {type: object, x-sensitive: true, properties: {pan: {type: string}}, additionalProperties: false}
                Pair: {type: array, items: [{$ref: '#/components/schemas/Secret'}, {type: string}], minItems: 2, additionalItems: false}
                Held:
                  type: object
                  properties:
                    beside: {$ref: '#/components/schemas/Text', x-sensitive: true}
                    nullable: {x-sensitive: true, oneOf: [{$ref: '#/components/schemas/Text'}, {type: 'null'}]}
                    inherited: {allOf: [{$ref: '#/components/schemas/Secret'}, {minLength: 1}]}
                    added: {allOf: [{$ref: '#/components/schemas/Text'}, {x-sensitive: true}]}
                    many: {type: array, items: {$ref: '#/components/schemas/Text', x-sensitive: true}}
                    several: {oneOf: [{type: string, format: password}, {type: string, format: uuid}]}
                    shown: {$ref: '#/components/schemas/Text'}
                  additionalProperties: {$ref: '#/components/schemas/Secret'}
                Whole: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {key: {x-sensitive: true}}}]}
                Base: {type: object, properties: {key: {type: string}}, additionalProperties: false}
                Choice: {oneOf: [{$ref: '#/components/schemas/Text', x-sensitive: true}, {type: integer}]}
                Named: {type: object, additionalProperties: {$ref: '#/components/schemas/Named'}, x-sensitive: true}
                """);
        String held = models.survives("Held", """
                {"beside":"s1","nullable":"s2","inherited":"s3","added":"s4","many":["s5"],"several":"s6","shown":"v","more":"s7"}""").toString();
        assertEquals(
                "Held[beside=***, nullable=***, inherited=***, added=***, many=***, several=***, shown=v, additionalProperties=***]",
                held);
        assertEquals("Card[pan=***]", models.read("Card", "{\"pan\":\"1\"}").toString());
        assertEquals(
                "Pair[item1=***, item2=b]", models.read("Pair", "[\"a\",\"b\"]").toString());
        assertEquals("Whole[key=***]", models.read("Whole", "{\"key\":\"k\"}").toString());
        assertEquals("ChoiceText[value=***]", models.read("Choice", "\"s\"").toString());
    }

    @Test
    void enumsKeepTheirValues() {
        Models models = Models.of("""
                Text: {enum: [red, light blue, '', "a\\"b"]}
                Number: {enum: [1, 2.50]}
                Whole: {type: integer, enum: [1, -1]}
                Mixed: {enum: [1, one, true]}
                One: {const: 7}
                """);
        for (String json : List.of("\"red\"", "\"light blue\"", "\"\"", "\"a\\\"b\"")) {
            models.survives("Text", json);
        }
        models.survives("Number", "1");
        models.survives("Whole", "-1");
        for (String json : List.of("1", "\"one\"", "true")) {
            models.survives("Mixed", json);
        }
        models.survives("One", "7");
        assertEquals(models.read("Number", "2.50"), models.read("Number", "2.5"));
        assertTrue(models.refusal("Text", "\"green\"").contains("green is none of red, light blue"));
        assertTrue(models.refusal("Whole", "3").contains("3 is none of 1, -1"));
    }

    @Test
    void aConstantMayBeCalledAsItsEnum() {
        Models models = Models.of("""
                A: {enum: [a, b]}
                B: {enum: [b, 1, null]}
                """);
        models.survives("A", "\"a\"");
        models.survives("B", "1");
    }

    @Test
    void aUnionOfAnythingMayBeNull() {
        Models models = Models.of("""
                Any:
                  type: object
                  required: [r]
                  properties:
                    r: &any {anyOf: [{type: string}, {}]}
                    o: *any
                    l: {type: array, items: *any}
                    n: {oneOf: [{type: string}, {not: {type: string}}]}
                """);
        models.survives("Any", "{\"r\":null,\"l\":[\"a\",null,1],\"o\":null,\"n\":null}");
        models.survives("Any", "{\"r\":[1],\"o\":2}");
    }

    @Test
    void tuplesAreArrays() {
        Models models = Models.of("""
                Position:
                  type: array
                  items: [{title: latitude, type: number}, {title: longitude, type: number}, {type: [string, 'null']}]
                  minItems: 3
                  additionalItems: false
                """);
        Object position = models.survives("Position", "[52.50,13.4,null]");
        assertEquals("52.50", call(position, "latitude").toString());
        assertTrue(models.refusal("Position", "[1,2]").length() > 0);
    }

    @Test
    void unionsAreToldApart() {
        Models models = Models.of("""
                Payment:
                  oneOf:
                    - {type: object, required: [type, pan], properties: {type: {const: card}, pan: {type: string}}}
                    - {type: object, required: [type, iban], properties: {type: {const: iban}, iban: {type: string}}}
                    - {type: string}
                    - {type: integer}
                    - {type: array, items: {$ref: '#/components/schemas/Payment'}}
                    - {enum: [true]}
                """);
        assertEquals(
                "PaymentCard",
                models.survives("Payment", "{\"type\":\"card\",\"pan\":\"1\"}")
                        .getClass()
                        .getSimpleName());
        assertEquals(
                "PaymentIban",
                models.survives("Payment", "{\"type\":\"iban\",\"iban\":\"1\"}")
                        .getClass()
                        .getSimpleName());
        assertEquals(
                "PaymentText", models.survives("Payment", "\"t\"").getClass().getSimpleName());
        assertEquals(
                "PaymentInteger", models.survives("Payment", "5").getClass().getSimpleName());
        models.survives("Payment", "[5,[\"x\"],{\"type\":\"card\",\"pan\":\"1\"}]");
        assertEquals(
                "PaymentEnum", models.survives("Payment", "true").getClass().getSimpleName());
    }

    @Test
    void aVariantOfTwoUnionsIsReadAsOneOfEach() {
        Models models = Models.of("""
                Left: {oneOf: [{$ref: '#/components/schemas/Shared'}, {$ref: '#/components/schemas/OnlyLeft'}]}
                Right: {oneOf: [{$ref: '#/components/schemas/OnlyRight'}, {$ref: '#/components/schemas/Shared'}]}
                Shared: {type: object, required: [s], properties: {s: {type: string}}, additionalProperties: false}
                OnlyLeft: {type: object, required: [l], properties: {l: {type: string}}, additionalProperties: false}
                OnlyRight: {type: object, required: [r], properties: {r: {type: string}}, additionalProperties: false}
                """);
        assertEquals(models.survives("Left", "{\"s\":\"1\"}"), models.survives("Right", "{\"s\":\"1\"}"));
        assertEquals(
                models.type("OnlyRight"),
                models.survives("Right", "{\"r\":\"1\"}").getClass());
    }

    @Test
    void aChildOfTwoParentsIsReadAsOneOfEach() {
        Models models = Models.of("""
                Pet: {type: object, discriminator: kind, required: [kind], properties: {kind: {type: string}}, additionalProperties: true}
                Good: {type: object, discriminator: sort, required: [sort], properties: {sort: {type: string}}, additionalProperties: true}
                Dog:
                  allOf:
                    - {$ref: '#/components/schemas/Pet'}
                    - {$ref: '#/components/schemas/Good'}
                    - {type: object, properties: {bark: {type: string}}}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {purr: {type: string}}}]}
                """);
        String dog = "{\"kind\":\"Dog\",\"sort\":\"Dog\",\"bark\":\"w\"}";
        assertEquals(models.type("Dog"), models.survives("Pet", dog).getClass());
        assertEquals(models.type("Dog"), models.survives("Good", dog).getClass());
        assertEquals(
                models.type("Cat"),
                models.survives("Pet", "{\"kind\":\"Cat\",\"purr\":\"p\"}").getClass());
    }

    @Test
    void variantsMayStandInAnotherFile(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("shapes.yaml"), """
                Circle: {type: object, required: [r], properties: {r: {type: integer}}, additionalProperties: false}
                Square: {type: object, required: [a], properties: {a: {type: integer, maximum: 9}}}
                """);
        Path document = folder.resolve("asyncapi.yaml");
        Files.writeString(document, """
                asyncapi: 3.1.0
                info: {title: t, version: '1'}
                components:
                  schemas:
                    Shape: {oneOf: [{$ref: 'shapes.yaml#/Circle'}, {$ref: 'shapes.yaml#/Square'}, {title: Cube, type: object, required: [a], properties: {a: {type: integer, minimum: 10}}}]}
                """);
        Models models = Models.of(Documents.parse(document));
        assertEquals("Circle", models.survives("Shape", "{\"r\":1}").getClass().getSimpleName());
        assertEquals("Square", models.survives("Shape", "{\"a\":1}").getClass().getSimpleName());
        assertEquals(
                "ShapeCube", models.survives("Shape", "{\"a\":10}").getClass().getSimpleName());
    }

    @Test
    void unionsWithinUnionsAreRead() {
        Models models = Models.of("""
                Shape: {oneOf: [{$ref: '#/components/schemas/Round'}, {$ref: '#/components/schemas/Square'}]}
                Round: {oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Shape'}]}
                Circle: {type: object, required: [r], properties: {r: {type: number}}}
                Square: {type: object, required: [a], properties: {a: {type: number}}}
                """);
        models.survives("Shape", "{\"r\":1}");
        models.survives("Shape", "{\"a\":1}");
    }

    @Test
    void recursionThroughNothingButListsIsAClass() {
        Models models = Models.of("Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}");
        models.survives("Tree", "[[],[[]]]");
    }

    @Test
    void aWideObjectSurvivesAsARecordWould() {
        Models models = Models.of("Wide:\n  type: object\n  required: [m0, m2, kind]\n  properties:\n"
                + "    kind: {const: wide}\n    n1: {type: [string, 'null'], default: d}\n    n2: {type: [integer, 'null']}\n    s: {type: string, format: password}\n"
                + IntStream.range(0, 300)
                        .mapToObj(i -> "    m%d: {type: %s}\n".formatted(i, i % 2 == 0 ? "string" : "integer"))
                        .collect(Collectors.joining()));
        String json = "{\"kind\":\"wide\",\"s\":\"secret\",\"m0\":\"a\",\"m2\":\"b\",\"m299\":5,\"more\":[1]}";
        Object wide = models.survives("Wide", json);
        assertNull(call(wide, "n1"), "no default when it is read");
        assertFalse(wide.toString().contains("secret"));
        assertTrue(wide.toString().startsWith("Wide[n1=null, n2=null, s=***, m0=a, m1=null"), wide.toString());
        assertEquals(wide, call(call(wide, "toBuilder"), "build"));
        Object nulls = models.survives("Wide", "{\"kind\":\"wide\",\"m0\":\"a\",\"m2\":\"b\",\"n1\":null}");
        assertEquals(
                "{\"kind\":\"wide\",\"n1\":\"v\",\"m0\":\"a\",\"m2\":\"b\"}",
                Models.write(call(call(call(nulls, "toBuilder"), "n1", "v"), "build")));
        assertTrue(models.refusal("Wide", "{\"kind\":\"wide\",\"m0\":\"a\"}").contains("Wide needs m2"));
        assertTrue(models.refusal("Wide", "{\"kind\":\"x\",\"m0\":\"a\",\"m2\":\"b\"}")
                .contains("kind is always wide"));
        assertEquals(
                "d", call(call(call(call(call(models.type("Wide"), "builder"), "m0", "a"), "m2", "b"), "build"), "n1"));
    }

    @Test
    void theWidestRecordWorks() {
        Models models = Models.of("Wide:\n  type: object\n  properties:\n"
                + IntStream.range(0, 249)
                        .mapToObj(i -> "    m%d: {type: string}\n".formatted(i))
                        .collect(Collectors.joining()));
        Object wide = models.survives("Wide", "{\"m0\":\"a\",\"m248\":\"b\"}");
        assertTrue(wide.toString().startsWith("Wide[m0=a"));
    }

    @Test
    void aValueOfVeryManyIsChecked() {
        Models models = Models.of("Code: {enum: ["
                + IntStream.range(0, 5_000).mapToObj(i -> "c" + i).collect(Collectors.joining(", ")) + "]}");
        models.survives("Code", "\"c4999\"");
        assertTrue(models.refusal("Code", "\"c5000\"").contains("c5000 is none of the 5000 allowed values"));
    }

    @Test
    void namesOnTheWireAreKeptWhateverTheyAre() {
        Models models = Models.of("""
                Odd:
                  type: object
                  properties:
                    class: {type: string}
                    hashCode: {type: string}
                    hash_code: {type: string}
                    user id: {type: string}
                    user_id: {type: string}
                    'a"b\\c': {type: string}
                    📦: {type: string}
                    getX: {type: string}
                    x: {type: string}
                    isY: {type: boolean}
                    builder: {type: string}
                    equals: {type: string}
                    value: {type: string}
                    additionalProperties: {type: string}
                    '': {type: string}
                """);
        models.survives(
                "Odd",
                "{\"class\":\"1\",\"hashCode\":\"2\",\"hash_code\":\"3\",\"user id\":\"4\",\"user_id\":\"5\","
                        + "\"a\\\"b\\\\c\":\"6\",\"📦\":\"7\",\"getX\":\"8\",\"x\":\"9\",\"isY\":true,\"builder\":\"10\","
                        + "\"equals\":\"11\",\"value\":\"12\",\"additionalProperties\":\"13\",\"\":\"14\"}");
    }

    @Test
    void aTypeMayBeCalledAsOneThatItsCodeUses() {
        Models models = Models.of(List.of(
                        "List",
                        "Map",
                        "Set",
                        "Objects",
                        "Nullable",
                        "Generated",
                        "JsonProperty",
                        "JsonInclude",
                        "Copies",
                        "Union",
                        "MissingMembers",
                        "JsonValue",
                        "Error",
                        "Binary",
                        "WireValues",
                        "BigDecimal",
                        "Number",
                        "Record",
                        "Builder")
                .stream()
                .map(each -> each + """
                                :
                                  type: object
                                  required: [l, m, j, n]
                                  properties:
                                    l: {type: array, items: {$ref: '#/components/schemas/List'}}
                                    m: {type: object, additionalProperties: {$ref: '#/components/schemas/Map'}}
                                    s: {type: array, uniqueItems: true, items: {$ref: '#/components/schemas/Set'}}
                                    j: {}
                                    n: {type: number}
                                    u: {oneOf: [{type: string}, {$ref: '#/components/schemas/JsonValue'}]}
                                    e: {enum: [a, 1]}
                                    b: {$ref: '#/components/schemas/Builder'}
                                    o: {$ref: '#/components/schemas/Objects'}
                                """)
                .collect(Collectors.joining()));
        models.survives("List", "{\"l\":[],\"m\":{},\"s\":[],\"j\":null,\"n\":1,\"e\":1}");
    }
}
