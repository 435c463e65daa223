package io.asyncapigen.generator.link.protobuf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.GenerationResult;
import io.asyncapigen.generator.Generator;
import io.asyncapigen.generator.GeneratorOptions;
import io.asyncapigen.generator.Part;
import io.asyncapigen.generator.SourceInput;
import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.resolve.ResolveOptions;
import io.asyncapigen.generator.testing.Compilation;
import io.asyncapigen.generator.testing.ProtocProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which class the payload of a message is, and what is said where there is none. */
class ProtobufPayloadsTest {
    private static final String FORMAT = "schemaFormat: application/vnd.google.protobuf;version=3";
    private static final String NO_TYPES = "no types are made for Protocol Buffers, as ";

    @TempDir
    Path folder;

    private final GeneratorOptions options =
            GeneratorOptions.DEFAULT.withPackage("com.example").withProtoc(ProtocProgram.path());

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** A document of one message with this payload, in the lines of a block mapping. */
    private GenerationResult generate(GeneratorOptions with, String payload) throws IOException {
        return generateMessages(
                with, "order:\n  payload:\n" + payload.strip().indent(4).stripTrailing());
    }

    private GenerationResult generateMessages(GeneratorOptions with, String messages) throws IOException {
        write("doc.yaml", """
                asyncapi: 3.0.0
                info: {title: T, version: 1.0.0}
                channels: {c: {address: c, messages: {order: {$ref: '#/components/messages/order'}}}}
                components:
                  messages:
                %s
                """.formatted(messages.indent(4).stripTrailing()));
        return Generator.create(with.withResolve(ResolveOptions.DEFAULT.withRoot(folder)))
                .generate(new SourceInput.File(folder.resolve("doc.yaml"), "doc.yaml"));
    }

    private GenerationResult generate(String payload) throws IOException {
        return generate(options, payload);
    }

    private static List<String> said(GenerationResult result) {
        return result.diagnostics().stream().map(ProtobufPayloadsTest::said).toList();
    }

    private static String said(Diagnostic each) {
        String where = each.position() == null
                ? ""
                : Path.of(each.position().source().displayName()).getFileName() + ":"
                        + each.position().line() + ":" + each.position().column() + " ";
        return where + each.severity().name().toLowerCase(java.util.Locale.ROOT) + " "
                + each.id().text() + ": " + each.message();
    }

    /** The type of the payload, by the text of the message's class. */
    private static String payload(GenerationResult result) {
        String message = result.files().get("com/example/messages/OrderMessage.java");
        String type = message.replaceAll("(?s).*record OrderMessage\\(\\s*(\\S+) payload\\).*", "$1");
        return message.replaceAll("(?s).*import (\\S*\\." + type.replaceAll("\\..*", "") + ");.*", "$1")
                + type.replaceAll("^[^.]*", "");
    }

    private static Set<String> compiled(GenerationResult result) {
        Set<String> paths = new TreeSet<>(result.files().keySet());
        paths.removeIf(each -> each.matches("com/example/(messages|channels|[^/]*\\.java).*"));
        return paths;
    }

    private static GenerationResult compiles(GenerationResult result) {
        assertEquals(List.of(), said(result));
        Compilation.of(result.files()).succeeds();
        return result;
    }

    @Test
    void aTextInTheDocument() throws IOException {
        GenerationResult result = compiles(generate("""
                %s
                schema: |
                  syntax = "proto3";
                  message Order { string id = 1; }
                """.formatted(FORMAT)));

        assertEquals("com.example.protobuf.OrderProto.Order", payload(result));
        assertEquals(Set.of("com/example/protobuf/OrderProto.java"), compiled(result));
        String message = result.files().get("com/example/messages/OrderMessage.java");
        assertTrue(message.contains(".contentType(\"application/protobuf\")"), message);
        assertTrue(message.contains("new ForeignSchema(\"application/vnd.google.protobuf;version=3\", "), message);
    }

    @Test
    void aFileKeepsWhatItSaysOfJava() throws IOException {
        write("order.proto", """
                syntax = "proto3";
                package acme;
                option java_package = "org.acme.orders";
                option java_multiple_files = true;
                message Order { Line line = 1; message Line {} }
                """);
        GenerationResult result = compiles(generate(FORMAT + "\nschema: {$ref: order.proto}"));

        assertEquals("org.acme.orders.Order", payload(result));
        assertEquals(
                Set.of(
                        "org/acme/orders/Order.java",
                        "org/acme/orders/OrderOrBuilder.java",
                        "org/acme/orders/OrderOuterClass.java"),
                compiled(result));
    }

    @Test
    void itsPackageStandsBelowOurs() throws IOException {
        write("orders.proto", "syntax = \"proto3\"; package acme.import; message Order {}");
        GenerationResult result = compiles(generate(FORMAT + "\nschema: {$ref: orders.proto}"));

        assertEquals("com.example.protobuf.acme.import_.Orders.Order", payload(result));
    }

    @Test
    void theMessageIsTheOneThatIsNamedLikeTheOneOfTheDocument() throws IOException {
        String text = "schema: 'syntax = \"proto3\"; message Line {} message Order { message Part {} }'";

        assertEquals("com.example.protobuf.OrderProto.Order", payload(compiles(generate(FORMAT + "\n" + text))));
        assertEquals(
                "com.example.protobuf.LineProto.Line",
                payload(compiles(generate(FORMAT + "\nx-protobuf-message: Line\n" + text))));
        assertEquals(
                "com.example.protobuf.OrderProto.Order.Part",
                payload(compiles(generate(FORMAT + "\nx-protobuf-message: Order.Part\n" + text))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "message A {} message B {} | it defines A, B, and `x-protobuf-message` does not say which one is meant",
                "enum E { X = 0; } | it defines no message"
            })
    void whereItIsNotClearBytesComeAsTheyAre(String text) throws IOException {
        String[] parts = text.split(" \\| ");
        GenerationResult result = generate(FORMAT + "\nschema: 'syntax = \"proto3\"; " + parts[0] + "'");

        assertEquals(
                List.of("doc.yaml:8:23 warning untyped-schema-format: " + NO_TYPES + parts[1]
                        + ": the bytes come as they are"),
                said(result));
        assertEquals("io.asyncapigen.runtime.Binary", payload(result));
        assertEquals(Set.of(), compiled(result));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Other | names Other, which it does not define", "[A] | is no text"})
    void aNameOfNoMessageIsSaid(String text) throws IOException {
        String[] parts = text.split(" \\| ");
        GenerationResult result = generate(FORMAT + "\nx-protobuf-message: " + parts[0]
                + "\nschema: 'syntax = \"proto3\"; package p; message A {}'");

        assertEquals(
                List.of("doc.yaml:8:23 warning untyped-schema-format: " + NO_TYPES + "`x-protobuf-message` " + parts[1]
                        + ": the bytes come as they are"),
                said(result));
        assertEquals(
                List.of(),
                said(generate(
                        FORMAT + "\nx-protobuf-message: p.A\nschema: 'syntax = \"proto3\"; package p; message A {}'")));
    }

    @Test
    void importsStartFromTheFolderOfTheText() throws IOException {
        write("schemas/order.proto", """
                syntax = "proto3";
                package acme;
                import "common/money.proto";
                import "google/protobuf/timestamp.proto";
                import "google/protobuf/any.proto";
                message Order { Money price = 1; google.protobuf.Timestamp at = 2; google.protobuf.Any more = 3; }
                """);
        write("schemas/common/money.proto", """
                syntax = "proto3";
                package acme;
                import public "common/currency.proto";
                message Money { Currency currency = 1; }
                """);
        write("schemas/common/currency.proto", """
                syntax = "proto3";
                package acme;
                enum Currency { EUR = 0; }
                """);
        GenerationResult result = compiles(generate(FORMAT + "\nschema: {$ref: schemas/order.proto}"));

        assertEquals("com.example.protobuf.acme.OrderOuterClass.Order", payload(result));
        assertEquals(
                Set.of(
                        "com/example/protobuf/acme/CurrencyOuterClass.java",
                        "com/example/protobuf/acme/MoneyOuterClass.java",
                        "com/example/protobuf/acme/OrderOuterClass.java"),
                compiled(result));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.proto",
                "/etc/passwd",
                "a/../../secret.proto",
                "./secret.proto",
                "a//b.proto",
                "C:/x.proto",
                "a\\\\..\\\\b.proto"
            })
    void importsLeadDown(String path) throws IOException {
        write("sub/order.proto", "syntax = \"proto3\"; import \"" + path + "\"; message Order {}");
        write("secret.proto", "syntax = \"proto3\";");
        GenerationResult result = generate(FORMAT + "\nschema: {$ref: sub/order.proto}");

        assertEquals(
                List.of("doc.yaml:8:23 warning untyped-schema-format: " + NO_TYPES + "it imports `" + path
                        + "`, which is no path below its own folder: the bytes come as they are"),
                said(result));
    }

    @Test
    void importsStayWhereReferencesStay(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret.proto"), "syntax = \"proto3\"; message Secret {}");
        Files.createSymbolicLink(folder.resolve("link"), outside);
        GenerationResult result =
                generate(FORMAT + "\nschema: 'syntax = \"proto3\"; import \"link/secret.proto\"; message Order {}'");

        assertEquals(2, result.diagnostics().size());
        assertEquals("reference-not-allowed", result.diagnostics().get(0).id().text());
        assertEquals(Set.of(), result.files().keySet());
    }

    @Test
    void anImportThatIsNotThere() throws IOException {
        String missing = FORMAT + "\nschema: 'syntax = \"proto3\"; import \"vendor/money.proto\"; message Order {}'";

        assertEquals(
                List.of("doc.yaml:8:23 warning untyped-schema-format: " + NO_TYPES
                        + "it imports `vendor/money.proto`, which cannot be read: the bytes come as they are"),
                said(generate(missing)));
        write("vendor/money.proto", "message {");
        assertEquals(
                List.of("doc.yaml:8:23 warning untyped-schema-format: " + NO_TYPES
                        + "line 1 of `vendor/money.proto`, which it imports: expected the name of a message, found {:"
                        + " the bytes come as they are"),
                said(generate(missing)));
    }

    @Test
    void whatProtocSaysStandsWhereTheTextDoes() throws IOException {
        GenerationResult result = generate("""
                %s
                schema: |
                  syntax = "proto3";

                  message Order {
                    Money price = 1;
                  }
                """.formatted(FORMAT));

        assertEquals(
                List.of(
                        "doc.yaml:13:13 error invalid-protobuf: \"Money\" is not defined",
                        "doc.yaml:8:23 note untyped-schema-format: " + NO_TYPES
                                + "protoc refuses it: the bytes come as they are"),
                sorted(said(result)));
        assertEquals(Set.of(), result.files().keySet());
    }

    @Test
    void whatProtocSaysOfFilesStandsInThem() throws IOException {
        write("order.proto", "syntax = \"proto3\";\nimport \"money.proto\";\nmessage Order { Money a = 1; }\n");
        write("money.proto", "syntax = \"proto3\";\nmessage Money {\n  Euro a = 1;\n}\n");
        List<String> said = said(generate(FORMAT + "\nschema: {$ref: order.proto}"));

        assertTrue(said.contains("money.proto:3:3 error invalid-protobuf: \"Euro\" is not defined"), said.toString());
    }

    @Test
    void textInOtherLinesThanItsOwnIsKnownByItsLine() throws IOException {
        List<String> said =
                said(generate(FORMAT + "\nschema: \"syntax = \\\"proto3\\\";\\nmessage Order { Money price = 1; }\""));

        assertEquals(
                "doc.yaml:9:17 error invalid-protobuf: line 2 of the Protocol Buffers text: \"Money\" is not defined",
                sorted(said).get(1));
    }

    private static List<String> sorted(List<String> said) {
        return said.stream().sorted().toList();
    }

    @Test
    void whatProtocWarnsOf() throws IOException {
        write("money.proto", "syntax = \"proto3\"; message Money {}");
        GenerationResult result = generate("""
                %s
                schema: |
                  syntax = "proto3";
                  import "money.proto";
                  message Order {}
                """.formatted(FORMAT));

        assertEquals(List.of("doc.yaml:11:11 warning invalid-protobuf: Import money.proto is unused"), said(result));
        assertEquals("com.example.protobuf.OrderProto.Order", payload(result));
    }

    @Test
    void classesOfOneName() throws IOException {
        write("a/order.proto", "syntax = \"proto3\"; option java_package = \"org.acme\"; message Order {}");
        write(
                "b/order.proto",
                "syntax = \"proto3\"; option java_package = \"org.acme\"; message Order { int32 a = 1; }");
        GenerationResult result = generateMessages(options, """
                order: {payload: {%s, schema: {$ref: a/order.proto}}}
                other: {payload: {%s, schema: {$ref: b/order.proto}}}
                """.formatted(FORMAT, FORMAT));

        assertTrue(
                said(result).stream()
                        .anyMatch(each ->
                                each.endsWith("another schema makes a different class org.acme.OrderOuterClass")),
                said(result).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.example", "com.example.messages", "java.util", "com.example.schemas"})
    void packagesOfOthers(String name) throws IOException {
        List<String> said = said(generate(
                FORMAT + "\nschema: 'syntax = \"proto3\"; option java_package = \"" + name + "\"; message Order {}'"));

        assertEquals(1, said.size(), said.toString());
        assertTrue(
                said.get(0)
                        .contains("protobuf-class-clash: protoc makes classes for the package " + name + ", which is "),
                said.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/../../../b", "..", "a b", "/etc", "class"})
    void packagesThatAreNone(String name) throws IOException {
        GenerationResult result = generate(FORMAT + "\nschema: 'syntax = \"proto3\"; option java_package = \"" + name
                + "\"; option java_outer_classname = \"X\"; message Order {}'");

        assertFalse(
                result.files().keySet().stream().anyMatch(each -> each.contains("..") || each.contains("X.java")),
                result.files().keySet().toString());
        assertFalse(result.diagnostics().isEmpty());
    }

    @Test
    void anOuterClassThatLeadsAway() throws IOException {
        GenerationResult result = generate(FORMAT
                + "\nschema: 'syntax = \"proto3\"; option java_outer_classname = \"../../../../X\"; message Order {}'");

        assertFalse(
                result.files().keySet().stream().anyMatch(each -> each.contains("X")),
                "" + result.files().keySet());
        assertFalse(result.diagnostics().isEmpty());
    }

    @Test
    void aClassOfTheUser() throws IOException {
        String payload =
                FORMAT + "\nx-java-type: org.acme.Orders.Order\nschema: 'syntax = \"proto3\"; message Order {}'";

        for (GeneratorOptions each : List.of(options, options.withProtoc(null))) {
            GenerationResult result = generate(each, payload);
            assertEquals(List.of(), said(result));
            assertEquals("org.acme.Orders.Order", payload(result));
            assertEquals(Set.of(), compiled(result));
            assertTrue(
                    result.files().get("com/example/messages/OrderMessage.java").contains("foreignSchema"));
        }
    }

    @Test
    void nothingReadsAClassInsideOfJson() throws IOException {
        List<String> said = said(generateMessages(options, """
                order:
                  payload: {type: object, properties: {a: {$ref: '#/components/messages/other/payload'}}}
                other: {payload: {%s, schema: 'syntax = "proto3"; message Order {}'}}
                """.formatted(FORMAT)));

        assertEquals(
                List.of("doc.yaml:7:16 warning no-codec: nothing reads doc.yaml#/components/messages/other/payload,"
                        + " which is Protocol Buffers, inside of JSON"),
                said);
    }

    @Test
    void aPackageThatAMessageWasPutInto() throws IOException {
        List<String> said = said(generateMessages(options, """
                order:
                  x-java-package: org.acme
                  payload: {%s, schema: 'syntax = "proto3"; option java_package = "org.acme"; message Order {}'}
                """.formatted(FORMAT)));

        assertEquals(
                List.of(
                        "doc.yaml:8:16 error protobuf-class-clash: protoc makes classes for the package org.acme, which is"
                                + " where other generated code goes"),
                said);
    }

    @Test
    void headersHaveNoClasses() throws IOException {
        GenerationResult result = generateMessages(options, """
                order:
                  payload: {%s, schema: 'syntax = "proto3"; message Order {}'}
                  headers: {%s, schema: 'syntax = "proto3"; message Head {}'}
                """.formatted(FORMAT, FORMAT));

        assertEquals(
                List.of("note untyped-schema-format: no types are made for headers in Protocol Buffers, as only JSON"
                        + " Schema describes single ones"),
                said(result).stream()
                        .map(each -> each.substring(each.indexOf(' ') + 1))
                        .toList());
    }

    @Test
    void aProtocWithoutGooglesOwnTypes() throws IOException {
        Path alone = Files.copy(ProtocProgram.path(), folder.resolve("protoc"), StandardCopyOption.COPY_ATTRIBUTES);
        GenerationResult result = generate(
                options.withProtoc(alone),
                FORMAT + "\nschema: 'syntax = \"proto3\"; import \"google/protobuf/any.proto\"; message Order {}'");

        Diagnostic first = result.diagnostics().stream()
                .filter(each -> each.position() == null)
                .findFirst()
                .orElseThrow();
        assertEquals("error invalid-protobuf: google/protobuf/any.proto: File not found", said(first));
        assertTrue(String.valueOf(first.help()).contains("libprotobuf-dev"), first.help());
    }

    @Test
    void withoutProtocBytesComeAsTheyAre() throws IOException {
        GenerationResult result =
                generate(options.withProtoc(null), FORMAT + "\nschema: 'syntax = \"proto3\"; message Order {}'");

        assertEquals(
                List.of("doc.yaml:8:23 note untyped-schema-format: " + NO_TYPES
                        + "there is no protoc to make them: the bytes come as they are"),
                said(result));
        assertEquals("io.asyncapigen.runtime.Binary", payload(result));
    }

    @Test
    void classesArePartsOfTheSchemas() throws IOException {
        String payload = FORMAT + "\nschema: 'syntax = \"proto3\"; message Order {}'";
        GenerationResult messages = generate(options.withParts(Set.of(Part.MESSAGES)), payload);

        assertEquals("com.example.protobuf.OrderProto.Order", payload(messages));
        assertEquals(Set.of(), compiled(messages));
        assertEquals(
                Set.of("com/example/protobuf/OrderProto.java"),
                generate(options.withParts(Set.of(Part.SCHEMAS)), payload)
                        .files()
                        .keySet());
    }

    @Test
    void theSameComesOutAgain() throws IOException {
        write("money.proto", "syntax = \"proto3\"; message Money { string a = 1; }");
        String payload =
                FORMAT + "\nschema: 'syntax = \"proto3\"; import \"money.proto\"; message Order { Money a = 1; }'";

        assertEquals(compiles(generate(payload)).files(), generate(payload).files());
    }
}
