package io.asyncapigen.generator.validate.example;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import io.asyncapigen.generator.bundle.SchemaBundle;
import io.asyncapigen.generator.bundle.SchemaSpot;
import io.asyncapigen.generator.json.JsonValues;
import io.asyncapigen.generator.model.schema.SchemaFormat.Language;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.resolve.Reference;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks values against schemas of a document. Values are collected first, so that the schemas that they need are read once.
 *
 * @param <T> what the caller knows a value by
 */
public final class ExampleValidator<T> {
    private static final String BUNDLE = "urn:asyncapi-gen:examples";
    private static final String SCHEMAS = "definitions";

    private final Function<Located, @Nullable Reference> references;
    private final CompositionCost cost;
    private final Map<Language, Batch<T>> batches = new EnumMap<>(Language.class);

    /**
     * @param references the reference at a place, null when there is none
     * @param target what stands at the end of the reference at a place, the place itself when there is none, null when it
     *     leads nowhere or to something that is no JSON Schema
     */
    public ExampleValidator(
            Function<Located, @Nullable Reference> references, Function<Located, @Nullable Located> target) {
        this.references = references;
        this.cost = new CompositionCost(target);
    }

    /** Puts a value on the list. The schema is one itself, no reference; languages other than JSON Schema are left out. */
    public void add(T key, Located value, Located schema, Language language) {
        if (language.isJsonSchema() && cost.isBounded(schema)) {
            Batch<T> batch = batches.computeIfAbsent(language, l -> new Batch<>(references));
            String name = batch.bundle.add(new SchemaSpot(schema, language), "schema");
            if (name != null) {
                batch.entries.add(new Entry<>(key, value, name));
            }
        }
    }

    /** Checks all that is on the list, and tells what is wrong, language by language. */
    public void validate(BiConsumer<T, Mismatch> report) {
        batches.forEach((language, batch) -> {
            SchemaRegistry registry = registry(language);
            ObjectNode bundle = JsonValues.NODES.objectNode();
            bundle.putObject(SCHEMAS).setAll(batch.bundle.schemas());
            Schema all = registry.getSchema(SchemaLocation.of(BUNDLE), bundle);
            for (Entry<T> entry : batch.entries) {
                Schema schema = all.getRefSchema(SchemaLocation.of(BUNDLE + "#/" + SCHEMAS + "/" + entry.schema)
                        .getFragment());
                for (Mismatch mismatch : mismatches(schema, entry.value)) {
                    report.accept(entry.key, mismatch);
                }
            }
        });
    }

    private static List<Mismatch> mismatches(Schema schema, Located value) {
        List<Error> errors;
        try {
            errors = schema.validate(JsonValues.of(value.node()));
        } catch (StackOverflowError e) {
            return List.of(); // a value that is nested deeper than the validator can follow
        }
        List<Mismatch> mismatches = new ArrayList<>();
        for (Error error : ErrorPruning.prune(errors)) {
            mismatches.add(new Mismatch(place(value, error), MismatchText.of(error)));
        }
        return mismatches;
    }

    private static Located place(Located value, Error error) {
        Located at = value;
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            Object step = error.getInstanceLocation().getElement(i);
            Located next = at.node() instanceof ArrayNode
                    ? at.items().get(Integer.parseInt(step.toString()))
                    : at.get(step.toString());
            if (next == null) {
                return at;
            }
            at = next;
        }
        if ("additionalProperties".equals(error.getKeyword()) && error.getProperty() != null) {
            Located member = at.get(error.getProperty());
            return member == null ? at : member;
        }
        return at;
    }

    private static SchemaRegistry registry(Language language) {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .regularExpressionFactory(new BoundedPatterns())
                .formatAssertionsEnabled(true)
                .locale(Locale.ROOT)
                .preloadSchema(false)
                .build();
        return SchemaRegistry.withDefaultDialect(dialect(language), builder -> builder.schemaRegistryConfig(config));
    }

    private static Dialect dialect(Language language) {
        return switch (language) {
            case JSON_SCHEMA_2019_09 -> Dialects.getDraft201909();
            case JSON_SCHEMA_2020_12, OPENAPI_3_1 -> Dialects.getDraft202012();
            case OPENAPI_3_0 -> Dialects.getOpenApi30();
            default -> Dialects.getDraft7();
        };
    }

    private record Entry<T>(T key, Located value, String schema) {}

    private static final class Batch<T> {
        private final SchemaBundle bundle;
        private final List<Entry<T>> entries = new ArrayList<>();

        Batch(Function<Located, @Nullable Reference> references) {
            this.bundle = new SchemaBundle(
                    references, parent -> false, "#/" + SCHEMAS + "/", nested -> new KeywordCopier(nested)::copy);
        }
    }
}
