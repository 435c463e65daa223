package io.asyncapigen.generator.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Draft7;
import com.networknt.schema.format.Format;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.json.SourceView;
import io.asyncapigen.generator.read.CorpusFolder;
import io.asyncapigen.generator.read.DocumentReader;
import io.asyncapigen.generator.read.Documents;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Our verdict on the shape of a document against that of the schemas that the AsyncAPI initiative publishes. */
class OfficialVerdictTest {
    private static final String RULE = "a rule of ours refuses it, not the shape";
    private static final String NAMES = "the specification says which names are legal, the official schema does not";
    private static final String PATCH =
            "AsyncAPI Version String: the patch version will not be considered by tooling, making no distinction";

    /** Where the two differ, and why. */
    private static final Map<String, String> EXPLAINED = Map.ofEntries(
            Map.entry("008-version-3.0.7.yaml", PATCH),
            Map.entry("asyncapi__generator__emb-docs-generator-template-1.yaml", PATCH),
            Map.entry("022-component-key-with-space.yaml", NAMES),
            Map.entry("072-param-bad-name.yaml", NAMES),
            Map.entry("251-empty-schema-name.yaml", NAMES),
            Map.entry("068-ref-in-map-position.yaml", NAMES),
            Map.entry("076-param-location-bad.yaml", RULE),
            Map.entry("tfkfan__asyncapi-generator__asyncapi_validator_correlation_invalid.yaml", RULE),
            Map.entry("tfkfan__asyncapi-generator__asyncapi_validator_parameter_invalid.yaml", RULE),
            Map.entry("088-op-channel-inline.yaml", RULE),
            Map.entry("090-op-message-inline.yaml", RULE),
            Map.entry("tfkfan__asyncapi-generator__asyncapi_validator_operations_inline_message_error.yaml", RULE),
            Map.entry("133-pattern-bad-regex.yaml", RULE),
            Map.entry("163-avro-invalid.yaml", RULE),
            Map.entry(
                    "Redocly__redocly-cli__emb-__tests__-stats.test-1.yaml",
                    "Message Example Object and OAuth Flows Object: MAY be extended with Specification Extensions"),
            Map.entry(
                    "Redocly__redocly-cli__simple-3-1.yml",
                    "Channel Bindings Object of 3.1.0 lists ros2, the official schema has it for servers and operations only"));

    @Test
    void theTwoAgreeButWhereItIsExplained() throws Exception {
        CorpusFolder corpus = CorpusFolder.find();
        Path folder = corpus.resolve("../reference");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no folder reference beside the corpus");
        Map<SpecVersion, Schema> official = new EnumMap<>(SpecVersion.class);
        Map<SpecVersion, ShapeValidator> ours = new EnumMap<>(SpecVersion.class);
        for (SpecVersion version : SpecVersion.values()) {
            official.put(version, official(Files.readString(folder.resolve(version.text() + ".0.json"))));
            ours.put(version, new ShapeValidator(version));
        }
        Map<String, String> differences = new TreeMap<>();
        for (Path file : documents(corpus)) {
            Optional<Located> root = DocumentReader.create().read(file, new Diagnostics());
            Diagnostics diagnostics = new Diagnostics();
            Optional<SpecVersion> version = root.flatMap(at -> VersionCheck.check(at, diagnostics));
            if (version.isEmpty()) {
                continue;
            }
            Located at = root.orElseThrow();
            ours.get(version.get()).validate(new ResolvedDocument(at, Map.of(), Map.of()), diagnostics);
            List<Error> errors = errors(official.get(version.get()), at);
            if (errors.isEmpty() == diagnostics.hasErrors()) {
                differences.put(
                        file.getFileName().toString(),
                        (diagnostics.hasErrors()
                                ? "ours refuses: " + Documents.summaries(diagnostics)
                                : "official refuses: " + errors.subList(0, Math.min(3, errors.size()))));
            }
        }
        Map<String, String> unexplained = new TreeMap<>(differences);
        unexplained.keySet().removeAll(EXPLAINED.keySet());
        assertEquals(Map.of(), unexplained);
        assertEquals(new TreeSet<>(EXPLAINED.keySet()), differences.keySet());
    }

    /** On a deep stack, as ours has when the generator runs. */
    private static List<Error> errors(@Nullable Schema schema, Located root) throws Exception {
        var task = new FutureTask<>(() -> Objects.requireNonNull(schema).validate(SourceView.of(root.node())));
        new Thread(null, task, "deep", 512L << 20).start();
        return task.get();
    }

    private static List<Path> documents(CorpusFolder corpus) {
        List<Path> documents = new ArrayList<>();
        for (Map<String, String> row : corpus.table("INDEX.tsv")) {
            documents.add(corpus.resolve(row.getOrDefault("file", "")));
        }
        for (Map<String, String> row : corpus.table("invalid/INDEX.tsv")) {
            documents.add(corpus.resolve("invalid/" + row.get("file")));
        }
        return documents;
    }

    private static Schema official(String text) {
        Dialect dialect = Dialect.builder(Draft7.getInstance())
                .format(new AnyReference())
                .format(new EmailFormat())
                .build();
        SchemaRegistry registry = SchemaRegistry.withDialect(
                dialect,
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .losslessNarrowing(true)
                        .build()));
        return registry.getSchema(text);
    }

    /** What a reference is made of is no matter of shape: the resolver says it. */
    private static final class AnyReference implements Format {
        @Override
        public String getName() {
            return "uri-reference";
        }
    }
}
