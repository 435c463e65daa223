package io.asyncapigen.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.json.SourceView;
import io.asyncapigen.generator.model.Message;
import io.asyncapigen.generator.plan.api.MessagePlan;
import io.asyncapigen.generator.read.CorpusFolder;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.resolve.CorpusFetcher;
import io.asyncapigen.generator.testing.Compilation;
import io.asyncapigen.generator.testing.SameJson;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.Fault;
import io.asyncapigen.runtime.JsonSchema;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.RuntimeExpression;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.jackson.JacksonCodec;
import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.schema.JsonSchemaValidators;
import io.asyncapigen.runtime.spi.PayloadCodec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** Real documents from end to end: they generate, what they give compiles, and their own examples survive it. */
class CorpusGenerationTest {
    /** Documents that the official parser takes although the specification forbids what they say, and why. */
    private static final Map<String, String> REFUSED = Map.of(
            "tfkfan__asyncapi-generator__asyncapi_validator_operations_inline_message_error.yaml",
            "inline-not-allowed", // an operation's messages are references, and this one's own tests expect an error
            "tfkfan__asyncapi-generator__asyncapi_validator_server_invalid.yaml",
            "default-not-in-enum"); // as the one above

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonSchemaValidators VALIDATORS = new JsonSchemaValidators();
    private static final ContentType JSON_TYPE = ContentType.parse("application/json");

    @TestFactory
    Stream<DynamicTest> everyValidDocumentGeneratesCompilesAndKeepsItsExamples() {
        CorpusFolder corpus = CorpusFolder.find();
        CorpusFetcher copies = new CorpusFetcher(corpus);
        return corpus.validDocuments().stream()
                .map(file -> DynamicTest.dynamicTest(
                        corpus.resolve("valid").relativize(file).toString(), () -> check(file, copies)));
    }

    private static void check(Path file, CorpusFetcher copies) throws Exception {
        Generator generator = Generator.create(GeneratorOptions.DEFAULT.withResolve(copies.options()), copies);
        Diagnostics diagnostics = new Diagnostics();
        Optional<Generator.Plans> plans = DeepStack.run(() -> generator.planned(SourceInput.of(file), diagnostics));
        String refusal = REFUSED.get(file.getFileName().toString());
        assertEquals(refusal == null ? List.of() : List.of(refusal), errors(diagnostics));
        if (refusal != null) {
            return;
        }
        SortedMap<String, String> files = generator.emit(plans.orElseThrow());
        ClassLoader loader = Compilation.of(files).succeeds().loader();
        assertEquals(List.of(), examplesThatChange(plans.get(), diagnostics, loader));
    }

    private static List<String> errors(Diagnostics diagnostics) {
        return diagnostics.all().stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .map(each -> each.id().text())
                .collect(Collectors.toList());
    }

    /** Examples that fit their schema and do not come out of decoding and encoding as they went in. */
    private static List<String> examplesThatChange(Generator.Plans plans, Diagnostics diagnostics, ClassLoader loader)
            throws Exception {
        Map<String, MessagePlan> messages = new TreeMap<>();
        plans.api().messages().forEach(each -> messages.put(each.pointer(), each));
        List<String> changed = new ArrayList<>();
        for (Message message : plans.document().messages().values()) {
            MessagePlan plan = messages.get(message.place().pointer().toFragment());
            if (plan == null) {
                continue;
            }
            MessageType<?> type = (MessageType<?>) loader.loadClass(plan.type().canonicalName())
                    .getField("TYPE")
                    .get(null);
            for (Message.Example example : message.examples()) {
                check(
                                example.payload(),
                                type.isRaw() ? Optional.empty() : type.payload(),
                                type.payloadSchema(),
                                diagnostics)
                        .ifPresent(changed::add);
                check(example.headers(), type.headers(), type.headersSchema(), diagnostics)
                        .ifPresent(changed::add);
            }
        }
        return changed;
    }

    private static Optional<String> check(
            Located example, Optional<TypeToken<?>> type, Optional<JsonSchema> schema, Diagnostics diagnostics) {
        if (example == null || type.isEmpty() || misfits(example, diagnostics)) {
            return Optional.empty();
        }
        PayloadCodec codec = ServiceLoader.load(PayloadCodec.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> each.supports(JSON_TYPE, type.get()))
                .findFirst()
                .orElseThrow();
        String before = JSON.writeValueAsString(SourceView.of(example.node()));
        try {
            Object value = codec.decode(Binary.of(before.getBytes(StandardCharsets.UTF_8)), type.get(), JSON_TYPE);
            String after = new String(codec.encode(value, type.get(), JSON_TYPE).toByteArray(), StandardCharsets.UTF_8);
            List<Fault> faults = new ArrayList<>(faults(schema, before));
            faults.addAll(faults(schema, after));
            if (!faults.isEmpty()) {
                return Optional.of(example.id() + "\n  " + after + "\n  " + faults);
            }
            return SameJson.test(JSON.readTree(before), JSON.readTree(after))
                    ? Optional.empty()
                    : Optional.of(example.id() + "\n  before " + before + "\n  after  " + after);
        } catch (RuntimeException e) {
            return Optional.of(example.id() + "\n  " + before + "\n  " + e);
        }
    }

    /** What the generated code would say of a value that comes in or goes out. */
    private static List<Fault> faults(Optional<JsonSchema> schema, String json) {
        TypeToken<JsonValue> tree = TypeToken.of(JsonValue.class);
        JsonValue value = Optional.ofNullable(new JacksonCodec().decode(Binary.utf8(json), tree, JSON_TYPE))
                .orElse(JsonNull.NULL);
        return schema.map(each -> VALIDATORS.validator(each).validate(value, RuntimeExpression.Source.PAYLOAD))
                .orElse(List.of());
    }

    /** Whether the document was told that the example does not fit its schema. */
    private static boolean misfits(Located example, Diagnostics diagnostics) {
        return diagnostics.all().stream()
                .anyMatch(each -> each.id() == DiagnosticId.EXAMPLE_MISMATCH
                        && each.pointer() != null
                        && each.position() != null
                        && each.position().source() == example.source()
                        && (each.pointer() + "/").startsWith(example.pointer() + "/"));
    }
}
