package io.asyncapigen.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.plan.api.MessagePlan;
import io.asyncapigen.generator.resolve.RemoteFetcher.Fetched;
import io.asyncapigen.generator.resolve.ResolveOptions;
import io.asyncapigen.generator.testing.Compilation;
import io.asyncapigen.generator.testing.MeantTypes;
import io.asyncapigen.generator.testing.SameJson;
import io.asyncapigen.generator.testing.SchemaSuite;
import io.asyncapigen.generator.testing.SchemaSuite.Case;
import io.asyncapigen.generator.testing.SchemaSuite.Group;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.RuntimeExpression.Source;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.jackson.JacksonCodec;
import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.schema.JsonSchemaValidators;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema Test Suite on generated code: what is valid comes out as it went in, and what is not is refused. */
class SchemaSuiteGenerationTest {
    private static final JacksonCodec CODEC = new JacksonCodec();
    private static final JsonSchemaValidators VALIDATORS = new JsonSchemaValidators();
    private static final JsonMapper JSON = new JsonMapper();

    /** Groups of which no test counts, whatever {@code --untyped} says: eight tests of 927. */
    private static final Set<String> LEFT_OUT = Set.of(
            // AsyncAPI resolves references by where they stand, whatever folder a schema inside of a file names itself
            // by.
            "refRemote.json: base URI change",
            "refRemote.json: base URI change - change folder",
            "refRemote.json: base URI change - change folder in subschema",
            // References find such an $id all the same, as they do since 2019-09.
            "ref.json: $ref prevents a sibling $id from changing the base uri");

    private static final int LEFT_OUT_TESTS = 8;

    private static final Set<String> HOSTS = Set.of("localhost", "example.com", "json-schema.org");

    @TempDir
    Path folder;

    @Test
    void agreesWithTheSuiteOfDraft7() throws Exception {
        Comparison comparison = compare(Untyped.ANY, counting());
        assertEquals("", comparison.differences());
        assertEquals(List.of(), comparison.otherTypes());
    }

    @Test
    void agreesWithTheSuiteWhereTypesAreInferred() throws Exception {
        Path names = Path.of("src/test/resources/schema-suite/other-types.txt");
        Comparison comparison = compare(Untyped.INFER, counting());
        assertEquals("", comparison.differences());
        if (System.getProperty("golden.update") != null) {
            Files.write(names, comparison.otherTypes());
        }
        assertEquals(
                String.join("\n", Files.readAllLines(names)),
                String.join("\n", comparison.otherTypes()),
                "-Dgolden.update rewrites " + names);
    }

    @Test
    void whatIsLeftOutWouldNotAgree() throws Exception {
        int tests = 0;
        for (Group group : SchemaSuite.groups()) {
            if (LEFT_OUT.contains(group.name())) {
                tests += group.cases().size();
                assertNotEquals("", compare(Untyped.ANY, List.of(group)).differences(), group.name());
            }
        }
        assertEquals(LEFT_OUT_TESTS, tests);
    }

    private static List<Group> counting() {
        return SchemaSuite.groups().stream()
                .filter(each -> !LEFT_OUT.contains(each.name()))
                .toList();
    }

    /**
     * What differs from the suite.
     *
     * @param wrong each a line
     * @param otherTypes values that are valid by the letter, and of another type than the schema means
     */
    private record Comparison(List<String> wrong, List<String> otherTypes) {
        String differences() {
            return String.join("\n", wrong);
        }
    }

    private Comparison compare(Untyped untyped, List<Group> groups) throws Exception {
        StringBuilder document = new StringBuilder("""
                asyncapi: 3.0.0
                info: {title: t, version: '1'}
                components:
                  messages:
                """);
        Map<String, byte[]> byId = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            byte[] schema = groups.get(i).schema().toString().getBytes(StandardCharsets.UTF_8);
            String id = groups.get(i).schema().path("$id").asString("");
            if (id.startsWith("http")) {
                byId.put(id, schema); // it stands where it says that it stands
            } else {
                id = "s" + i + ".json";
                Files.write(folder.resolve(id), schema);
            }
            document.append("    m%d: {payload: {$ref: '%s'}}\n".formatted(i, id));
        }
        Path file = folder.resolve("asyncapi.yaml");
        Files.writeString(file, document);

        Diagnostics diagnostics = new Diagnostics();
        Generator generator = Generator.create(
                GeneratorOptions.DEFAULT
                        .withUntyped(untyped)
                        .withResolve(ResolveOptions.DEFAULT.withAllowedHosts(HOSTS)),
                (uri, allowed) -> {
                    byte[] own = byId.get(uri.toString());
                    return new Fetched(uri, own == null ? SchemaSuite.remote(uri) : own);
                });
        Optional<Generator.Plans> planned = DeepStack.run(() -> generator.planned(SourceInput.of(file), diagnostics));
        if (planned.isEmpty()) {
            return new Comparison(List.of("is not generated: " + diagnostics.all()), List.of());
        }
        Generator.Plans plans = planned.get();
        ClassLoader loader = Compilation.of(generator.emit(plans)).succeeds().loader();
        List<String> wrong = new ArrayList<>();
        List<String> otherTypes = new ArrayList<>();
        for (MessagePlan plan : plans.api().messages()) {
            MessageType<?> type = (MessageType<?>) loader.loadClass(plan.type().canonicalName())
                    .getField("TYPE")
                    .get(null);
            Group group = groups.get(Integer.parseInt(type.name().substring(1)));
            for (Case each : group.cases()) {
                Optional<String> fault = check(type, each);
                if (fault.isPresent()
                        && untyped == Untyped.INFER
                        && each.valid()
                        && !MeantTypes.admit(group.schema(), each.data())) {
                    otherTypes.add(group.name() + ": " + each.name());
                } else {
                    fault.ifPresent(
                            what -> wrong.add(group.name() + ": " + each.name() + ": " + each.data() + " " + what));
                }
            }
        }
        return new Comparison(wrong, otherTypes);
    }

    private static Optional<String> check(MessageType<?> type, Case test) {
        Binary bytes = Binary.utf8(test.data().toString());
        JsonValue tree = Optional.ofNullable(CODEC.decode(bytes, TypeToken.of(JsonValue.class), ContentType.JSON))
                .orElse(JsonNull.NULL);
        boolean fits = type.payloadSchema()
                .map(each -> VALIDATORS
                        .validator(each)
                        .validate(tree, Source.PAYLOAD)
                        .isEmpty())
                .orElse(true);
        if (fits != test.valid()) {
            return Optional.of(fits ? "is accepted" : "is refused");
        } else if (!fits) {
            return Optional.empty();
        }
        try {
            TypeToken<?> as = type.payload().orElseThrow();
            Object value = CODEC.decode(bytes, as, ContentType.JSON);
            String after = CODEC.encode(value, as, ContentType.JSON).toUtf8();
            return SameJson.test(test.data(), JSON.readTree(after))
                    ? Optional.empty()
                    : Optional.of("becomes " + after);
        } catch (RuntimeException e) {
            return Optional.of("cannot be read: " + e.getMessage());
        }
    }
}
