package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.JsonSchemas;
import io.asyncapigen.runtime.RuntimeExpression.Source;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.schema.JsonSchemaValidators;
import io.asyncapigen.runtime.spi.Validator;
import io.asyncapigen.runtime.spi.ValidatorFactory;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Compares values with the schemas of variants, which are compiled when they are first needed. Thread-safe. */
final class VariantSchemas {
    /** First as if each format counted, which tells the most apart; a sender who does not keep to them is not refused for that. */
    private static final List<ValidatorFactory> FACTORIES =
            List.of(JsonSchemaValidators.withFormats(), new JsonSchemaValidators());

    private record Key(ValidatorFactory factory, String name) {}

    private final Class<?> holder;
    private final Map<Key, Validator> validators = new ConcurrentHashMap<>();

    /** @param holder of the schemas; {@code Void} when there are none */
    VariantSchemas(Class<?> holder) {
        this.holder = holder;
    }

    /** Those that the value can be; all when it can be none. */
    List<UnionVariant> kept(List<UnionVariant> variants, JsonValue value) {
        if (variants.stream().allMatch(each -> each.schemas().isEmpty())) {
            return variants;
        }
        for (ValidatorFactory factory : FACTORIES) {
            List<UnionVariant> kept = variants.stream()
                    .filter(each -> keeps(each, value, factory))
                    .toList();
            if (!kept.isEmpty()) {
                return kept;
            }
        }
        return variants;
    }

    private boolean keeps(UnionVariant variant, JsonValue value, ValidatorFactory factory) {
        return variant.schemas().isEmpty()
                || variant.schemas().stream()
                        .map(name -> validators.computeIfAbsent(new Key(factory, name), this::compiled))
                        .anyMatch(each -> each.validate(value, Source.PAYLOAD).isEmpty());
    }

    private Validator compiled(Key key) {
        return key.factory().validator(schemas().named(key.name()));
    }

    private JsonSchemas schemas() {
        Field field = Stream.of(holder.getDeclaredFields())
                .filter(each -> each.getType() == JsonSchemas.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no schemas in " + holder));
        try {
            field.setAccessible(true);
            return (JsonSchemas) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
