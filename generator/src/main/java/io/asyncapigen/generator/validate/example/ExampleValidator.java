package io.asyncapigen.generator.validate.example;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import io.asyncapigen.generator.json.JsonValues;
import io.asyncapigen.generator.model.schema.SchemaFormat.Language;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Checks values against schemas of a document. Values are collected first, so that the schemas that they need are read once.
 *
 * @param <T> what the caller knows a value by
 */
public final class ExampleValidator<T> {
    private static final String BUNDLE = "urn:asyncapi-gen:examples";

    private final Function<Located, @Nullable Located> target;
    private final CompositionCost cost;
    private final Map<Language, Batch<T>> batches = new EnumMap<>(Language.class);

    /** @param target as in {@link SchemaBundle} */
    public ExampleValidator(Function<Located, @Nullable Located> target) {
        this.target = target;
        this.cost = new CompositionCost(target);
    }

    /** Puts a value on the list. The schema is one itself, no reference; languages other than JSON Schema are left out. */
    public void add(T key, Located value, Located schema, Language language) {
        if (language.isJsonSchema() && cost.isBounded(schema)) {
            Batch<T> batch =
                    batches.computeIfAbsent(language, l -> new Batch<>(new SchemaBundle(target, hasSiblings(l))));
            batch.entries.add(new Entry<>(key, value, batch.bundle.add(schema)));
        }
    }

    /** Checks all that is on the list, and tells what is wrong, language by language. */
    public void validate(BiConsumer<T, Mismatch> report) {
        batches.forEach((language, batch) -> {
            SchemaRegistry registry = registry(language);
            JsonNode bundle = batch.bundle.json();
            Schema all = registry.getSchema(SchemaLocation.of(BUNDLE), bundle);
            for (Entry<T> entry : batch.entries) {
                Schema schema = all.getRefSchema(
                        SchemaLocation.of(BUNDLE + "#" + entry.pointer).getFragment());
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

    private static boolean hasSiblings(Language language) {
        return language == Language.JSON_SCHEMA_2019_09
                || language == Language.JSON_SCHEMA_2020_12
                || language == Language.OPENAPI_3_1;
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

    private record Entry<T>(T key, Located value, String pointer) {}

    private static final class Batch<T> {
        private final SchemaBundle bundle;
        private final List<Entry<T>> entries = new ArrayList<>();

        Batch(SchemaBundle bundle) {
            this.bundle = bundle;
        }
    }
}
