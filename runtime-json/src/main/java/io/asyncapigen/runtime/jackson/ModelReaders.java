package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.json.Union;
import io.asyncapigen.runtime.model.Given;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;

/** Finds the readers of unions, and of classes that are made of one value. */
final class ModelReaders extends Deserializers.Base {
    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        if (type.hasRawClass(Given.class)) {
            return new GivenReader(type);
        }
        Union union = type.getRawClass().getAnnotation(Union.class);
        return union == null ? wrapper(type) : new UnionReader(type, union);
    }

    @Override
    public @Nullable ValueDeserializer<?> findEnumDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        return wrapper(type);
    }

    private static @Nullable ValueDeserializer<?> wrapper(JavaType type) {
        Optional<Wrapping> wrapping = Wrapping.of(type.getRawClass());
        return wrapping.isPresent() ? new WrapperReader(type, wrapping.get()) : null;
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
        return type.isAnnotationPresent(Union.class) || Wrapping.of(type).isPresent();
    }
}
