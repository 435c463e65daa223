package io.asyncapigen.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import io.asyncapigen.generator.testing.PlainJackson;
import io.asyncapigen.generator.testing.ProtocProgram;
import io.asyncapigen.generator.testing.SameJson;
import io.asyncapigen.generator.testing.Slice;
import io.asyncapigen.generator.testing.ValueTally;
import io.asyncapigen.generator.testing.ValueTrial;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.Fault;
import io.asyncapigen.runtime.JsonSchema;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.RuntimeExpression.Source;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.jackson.JacksonCodec;
import io.asyncapigen.runtime.jackson.JacksonTreeCodec;
import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.schema.JsonSchemaValidators;
import io.asyncapigen.runtime.spi.PayloadCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.json.JsonMapper;

/** Real documents from end to end: they generate, what they give compiles, and their own examples survive it. */
class CorpusGenerationTest {
    /** Documents that the official parser takes although the specification forbids what they say, and why. */
    private static final Map<String, String> REFUSED = Map.of(
            "tfkfan__asyncapi-generator__asyncapi_validator_operations_inline_message_error.yaml",
            "inline-not-allowed", // an operation's messages are references, and this one's own tests expect an error
            "tfkfan__asyncapi-generator__asyncapi_validator_server_invalid.yaml",
            "default-not-in-enum"); // as the one above

    /** Payloads that no value is valid for. */
    private static final Set<String> UNSATISFIABLE = Set.of(
            "#/channels/claimStatus-emea/messages/claimStatus payload", // an object whose enum lists texts
            // What allOf requires is forbidden by the additionalProperties beside it.
            "#/components/messages/OrderConfirmed payload",
            "#/components/messages/OrderPlaced payload");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int VALUES = Integer.getInteger("values", 100);
    private static final long SEED = Long.getLong("seed", 1);
    private static final Slice SLICE = Slice.parse(System.getProperty("slice", "1/1"));
    /** What plain Jackson says of a union without a text that tells its variants apart, which it only writes. */
    private static final String NO_UNION = "abstract types either need to be mapped to concrete types";

    private static final ValueTally TALLY = new ValueTally();
    private static final AtomicInteger EXAMPLES = new AtomicInteger();
    private static final int AT_LEAST = 150;
    /** Examples that are not tried, by document and place, with the reason; {@code -Dgolden.update} writes them anew. */
    private static final Path SKIPPED = Path.of("src/test/resources/corpus/skipped-examples.tsv");

    private static final Set<String> SKIPS = new ConcurrentSkipListSet<>();
    private static final AtomicInteger PLAIN = new AtomicInteger();
    private static final JsonSchemaValidators VALIDATORS = new JsonSchemaValidators();
    private static final ContentType JSON_TYPE = ContentType.parse("application/json");
    private static final JacksonCodec CODEC = new JacksonCodec();
    private static final JacksonTreeCodec TREES = new JacksonTreeCodec();
    private static final List<PayloadCodec> CODECS = ServiceLoader.load(PayloadCodec.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT) // where the JVM is told so, as scripts/values does
    Stream<DynamicTest> everyValidDocumentGeneratesCompilesAndKeepsItsExamples() {
        CorpusFolder corpus = CorpusFolder.find();
        CorpusFetcher copies = new CorpusFetcher(corpus);
        List<DynamicTest> documents = corpus.validDocuments().stream()
                .map(file -> {
                    String name = corpus.resolve("valid").relativize(file).toString();
                    return DynamicTest.dynamicTest(name, () -> check(name, file, copies));
                })
                .toList();
        return IntStream.range(0, documents.size()).filter(SLICE::has).mapToObj(documents::get);
    }

    @AfterAll
    static void enoughWasTried() throws IOException {
        CorpusFolder.find(); // or this is skipped as the tests are
        System.out.println(EXAMPLES + " examples, read " + PLAIN + " times as well by plain Jackson, " + TALLY);
        if (!SLICE.isWhole()) {
            assertTrue(
                    UNSATISFIABLE.containsAll(TALLY.barren()),
                    () -> "schemas without a valid value: " + TALLY.barren());
            return;
        }
        String skipped = SKIPS.stream().map(each -> each + "\n").collect(Collectors.joining());
        if (System.getProperty("golden.update") != null) {
            Files.writeString(SKIPPED, skipped);
        }
        assertEquals(Files.readString(SKIPPED), skipped, "examples that are not tried");
        assertTrue(EXAMPLES.get() >= AT_LEAST, () -> "only " + EXAMPLES + " examples were tried");
        assertEquals(UNSATISFIABLE, TALLY.barren(), "schemas without a valid value");
        assertTrue(TALLY.accepted() >= TALLY.valid(), "bytes of valid values before and after are seldom enough");
    }

    private static void check(String name, Path file, CorpusFetcher copies) throws Exception {
        GeneratorOptions options =
                GeneratorOptions.DEFAULT.withResolve(copies.options()).withProtoc(ProtocProgram.path());
        Generator generator = Generator.create(options, copies);
        Diagnostics diagnostics = new Diagnostics();
        Optional<Generator.Plans> plans = DeepStack.run(() -> generator.planned(SourceInput.of(file), diagnostics));
        String refusal = REFUSED.get(file.getFileName().toString());
        assertEquals(refusal == null ? List.of() : List.of(refusal), errors(diagnostics));
        if (refusal != null) {
            return;
        }
        SortedMap<String, String> files = generator.emit(plans.orElseThrow());
        ClassLoader loader = Compilation.of(files).succeeds().loader();
        assertEquals(List.of(), examplesThatChange(name, plans.get(), diagnostics, loader));
        assertEquals(List.of(), new ValueTrial(plans.get().api(), loader, VALUES, SEED, TALLY).findings());
    }

    private static List<String> errors(Diagnostics diagnostics) {
        return diagnostics.all().stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .map(each -> each.id().text())
                .collect(Collectors.toList());
    }

    /** Examples that fit their schema and do not come out of decoding and encoding as they went in. */
    private static List<String> examplesThatChange(
            String document, Generator.Plans plans, Diagnostics diagnostics, ClassLoader loader) throws Exception {
        Map<String, MessagePlan> messages = new TreeMap<>();
        plans.api().messages().forEach(each -> messages.put(each.pointer(), each));
        List<String> changed = new ArrayList<>();
        for (Message message : plans.document().messages().values()) {
            MessagePlan plan = messages.get(plans.document().fileOf(message.place())
                    + message.place().pointer().toFragment());
            if (plan == null) {
                message.examples().forEach(each -> skip(document, each.place(), "its message has no class"));
                continue;
            }
            MessageType<?> type = ValueTrial.type(plan, loader);
            for (Message.Example example : message.examples()) {
                check(
                                document,
                                example.payload(),
                                type.isRaw() ? Optional.empty() : type.payload(),
                                type.payloadSchema(),
                                diagnostics)
                        .ifPresent(changed::add);
                check(document, example.headers(), type.headers(), type.headersSchema(), diagnostics)
                        .ifPresent(changed::add);
            }
        }
        return changed;
    }

    private static Optional<String> check(
            String document,
            @Nullable Located example,
            Optional<TypeToken<?>> type,
            Optional<JsonSchema> schema,
            Diagnostics diagnostics) {
        if (example == null) {
            return Optional.empty();
        }
        if (type.isEmpty()) {
            return skip(document, example, "no JSON Schema describes it");
        }
        if (misfits(example, diagnostics)) {
            return skip(document, example, "it does not fit its schema, and the author is told");
        }
        EXAMPLES.incrementAndGet();
        String json = JSON.writeValueAsString(SourceView.of(example.node()));
        String place = example.id().toString();
        return survives(place, json, type.get(), schema).or(() -> differs(place, json, type.get()));
    }

    private static Optional<String> skip(String document, Located example, String reason) {
        SKIPS.add(document + "\t" + example.pointer().toFragment() + "\t" + reason);
        return Optional.empty();
    }

    /** What plain Jackson makes of an example otherwise than we do. */
    private static Optional<String> differs(String place, String json, TypeToken<?> type) {
        Object ours = CODEC.decode(Binary.utf8(json), type, JSON_TYPE);
        for (PlainJackson each : List.of(PlainJackson.TWO, PlainJackson.THREE)) {
            try {
                String written = each.write(ours);
                if (!SameJson.test(JSON.readTree(json), JSON.readTree(written))) {
                    return Optional.of(place + "\n  is written by " + each + " as " + written);
                }
                Object read = each.read(json, type.type());
                PLAIN.incrementAndGet();
                if (!ours.equals(read)) {
                    return Optional.of(place + "\n  is read by " + each + " as " + read + "\n instead of " + ours);
                }
            } catch (Exception e) {
                if (!String.valueOf(e.getMessage()).contains(NO_UNION)) {
                    return Optional.of(place + "\n  " + each + ": " + e);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> survives(
            String place, String before, TypeToken<?> type, Optional<JsonSchema> schema) {
        PayloadCodec codec = CODECS.stream()
                .filter(each -> each.supports(JSON_TYPE, type))
                .findFirst()
                .orElseThrow();
        try {
            Object value = codec.decode(Binary.of(before.getBytes(StandardCharsets.UTF_8)), type, JSON_TYPE);
            if (!Objects.equals(value, new JacksonTreeCodec().fromTree(tree(before), type))) {
                return Optional.of(place + "\n  is read from bytes as " + value);
            }
            String after = new String(codec.encode(value, type, JSON_TYPE).toByteArray(), StandardCharsets.UTF_8);
            List<Fault> faults = new ArrayList<>(faults(schema, before));
            faults.addAll(faults(schema, after));
            if (!faults.isEmpty()) {
                return Optional.of(place + "\n  " + after + "\n  " + faults);
            }
            return SameJson.test(JSON.readTree(before), JSON.readTree(after))
                    ? Optional.empty()
                    : Optional.of(place + "\n  before " + before + "\n  after  " + after);
        } catch (RuntimeException e) {
            return Optional.of(place + "\n  " + before + "\n  " + e);
        }
    }

    /** What the generated code would say of a value that comes in or goes out. */
    private static List<Fault> faults(Optional<JsonSchema> schema, String json) {
        return schema.map(each -> VALIDATORS.validator(each).validate(tree(json), Source.PAYLOAD))
                .orElse(List.of());
    }

    private static JsonValue tree(String json) {
        TypeToken<JsonValue> tree = TypeToken.of(JsonValue.class);
        return Optional.ofNullable(CODEC.decode(Binary.utf8(json), tree, JSON_TYPE))
                .orElse(JsonNull.NULL);
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
