package io.asyncapigen.generator.validate.language;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.read.DocumentReader;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignSchemaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "string",
                "['null', {type: array, items: long}]",
                "{type: record, name: A, fields: [{name: next, type: [\"null\", A], default: null}]}",
                "{type: record, name: A, namespace: x.y, fields: [{name: a, type: x.y.A}, {name: b, type: A}]}",
                "{type: enum, name: E, symbols: [ONE, TWO]}",
                "{type: fixed, name: F, size: 16}",
                "{type: map, values: {type: int, logicalType: date}}",
                "{type: {type: string, avro.java.string: String}}",
                "- {type: record, name: A, fields: [{name: b, type: B}]}\n- {type: enum, name: B, symbols: [X]}",
            })
    void aSchemaThatAvroReadsIsAccepted(String schema) {
        assertEquals(List.of(), avro(schema));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "{type: record, fields: []}¦ ¦record needs a name",
                "{type: record, name: A}¦ ¦record needs fields, an array",
                "{type: record, name: A, fields: [{name: a}]}¦/fields/0¦a field needs a type",
                "{type: record, name: A, fields: [{name: a, type: Money}]}¦/fields/0/type¦no type is called Money",
                "{type: record, name: A, fields: [{name: a, type: int}, {name: a, type: int}]}¦/fields/1/name¦the field a is there twice",
                "{type: record, name: a b, fields: []}¦/name¦the name a b is not made of letters, digits and underscores",
                "{type: enum, name: A}¦ ¦enum needs symbols, an array",
                "{type: enum, name: A, symbols: [a-b]}¦/symbols/0¦a symbol is made of letters, digits and underscores",
                "{type: fixed, name: A}¦ ¦fixed needs a size",
                "{type: array}¦ ¦array needs items",
                "{type: map}¦ ¦map needs values",
                "{items: int}¦ ¦a type needs the field type",
                "'{\"type\": \"string\"}'¦ ¦a type in text is not read: write it as an object",
                "{type: array, items: 3}¦/items¦a type is a name, an object or an array of types, not a number",
            })
    void whatAvroRefusesIsReportedAtItsPlace(String schema, String place, String sentence) {
        assertEquals(List.of((place == null ? "" : place) + ": " + sentence), avro(schema));
    }

    private static List<String> avro(String text) {
        Diagnostics diagnostics = new Diagnostics();
        Located root = DocumentReader.create()
                .read(URI.create("memory:/a.yaml"), "a.yaml", text.getBytes(StandardCharsets.UTF_8), diagnostics)
                .orElseThrow();
        List<String> faults = new ArrayList<>();
        AvroSchema.check(new ResolvedDocument(root, Map.of(), Map.of()), root, new AvroSchema.Faults() {
            @Override
            public void report(Located place, String sentence) {
                faults.add(place.pointer() + ": " + sentence);
            }

            @Override
            public void undefined(Located place, String sentence) {
                report(place, sentence);
            }
        });
        return faults;
    }

    @Test
    void protocolBuffersTextOfEveryKindOfStatementIsAccepted() {
        assertDoesNotThrow(() -> ProtobufSchema.read("""
                syntax = "proto3";
                package com.example.v1;
                import public "google/protobuf/timestamp.proto";
                option java_package = "com.example";
                option (custom).nested = { a: 1 b: "x" };
                // a comment
                /* another
                   one */
                message Order {
                  reserved 2, 9 to 11;
                  reserved "old";
                  string id = 1 [deprecated = true, (validate.rules).string = {min_len: 1}];
                  repeated .com.example.v1.Item items = 0x3;
                  map<string, Item> by_name = 4;
                  oneof kind { int32 a = 5; Order b = 6; }
                  enum Status { option allow_alias = true; UNKNOWN = 0; OPEN = 1 [deprecated = true]; NEGATIVE = -1; }
                  message Item {}
                  ;
                }
                extend google.protobuf.MessageOptions { optional string my_option = 51234; }
                service Orders {
                  rpc Place(stream Order) returns (Order) { option (http) = { get: "/" }; }
                  rpc Get(Order) returns (stream Order);
                }
                """));
        assertDoesNotThrow(() -> ProtobufSchema.read(
                "message A { required int32 a = 1; optional group B = 2 { } extensions 100 to max; }"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "message A { string id = ; }¦expected the number of a field, found ;",
                "message A { string = 1; }¦expected the name of a field, found =",
                "message A { string id = 0; }¦the number of a field is at least 1",
                "message A { string id = 1 }¦expected ;, found }",
                "message A {¦expected a field, found the end",
                "mesage A {}¦expected a definition, found mesage",
                "syntax = proto3;¦expected a string, found proto3",
                "message A { map<float, A> a = 1; }¦expected the key type of a map, found float",
                "enum A { B; }¦expected =, found ;",
                "service A { rpc B(C) return (D); }¦expected returns, found return",
                "option a = \"b;¦a string is not closed",
                "/* a¦a comment is not closed",
            })
    void whatProtocolBuffersRefusesIsReported(String text, String sentence) {
        assertEquals(
                sentence,
                assertThrows(ProtobufFault.class, () -> ProtobufSchema.read(text))
                        .getMessage());
    }

    @Test
    void aProtocolBuffersFaultKnowsItsLine() {
        assertEquals(
                3,
                assertThrows(ProtobufFault.class, () -> ProtobufSchema.read("\n/*\n*/ wrong"))
                        .line());
    }

    @Test
    void messagesThatAreNestedWithoutEndAreRefused() {
        assertThrows(ProtobufFault.class, () -> ProtobufSchema.read("message A {".repeat(100_000)));
    }
}
