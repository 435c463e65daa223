package io.asyncapigen.runtime.jackson;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Passes over constructors that leave out the map of additional properties: where one has a single parameter, Jackson would make the record
 * of a text or number alone, which is no object.
 */
final class ShortConstructors extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public boolean hasIgnoreMarker(MapperConfig<?> config, AnnotatedMember member) {
        return member instanceof AnnotatedConstructor constructor
                && isOpenRecord(constructor.getDeclaringClass())
                && !constructor.hasAnnotation(JsonCreator.class)
                && !isCanonical(constructor);
    }

    private static boolean isOpenRecord(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getDeclaredFields())
                        .anyMatch(each -> each.isAnnotationPresent(JsonAnySetter.class));
    }

    private static boolean isCanonical(AnnotatedConstructor constructor) {
        Class<?>[] components = Arrays.stream(constructor.getDeclaringClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return Arrays.equals(constructor.getAnnotated().getParameterTypes(), components);
    }
}
