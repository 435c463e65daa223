package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.json.Union;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.introspect.ClassIntrospector;

/**
 * The members that an object of some type is read with; of a union, those of all its variants.
 *
 * @param types by name
 * @param any whether it takes all others as well
 */
record Members(Map<String, JavaType> types, boolean any) {
    static Members of(JavaType type, DeserializationConfig config) {
        Union union = type.getRawClass().getAnnotation(Union.class);
        var types = new LinkedHashMap<String, JavaType>();
        if (union != null) {
            boolean any = false;
            for (Union.Variant each : union.value()) {
                Members members = of(config.constructType(each.type()), config);
                members.types.forEach(types::putIfAbsent);
                any |= members.any;
            }
            return new Members(types, any);
        }
        if (type.isMapLikeType() || JsonValue.class.isAssignableFrom(type.getRawClass())) {
            return new Members(Map.of(), true);
        }
        Optional<Wrapping> wrapping = Wrapping.of(type.getRawClass());
        if (wrapping.isPresent()) {
            return wrapping.get().valueType() instanceof Class<?> builder
                            && builder.getEnclosingClass() == type.getRawClass()
                    ? of(config.constructType(builder), config)
                    : new Members(Map.of(), true);
        }
        ClassIntrospector introspector = config.classIntrospectorInstance().forOperation(config);
        BeanDescription description =
                introspector.introspectForDeserialization(type, introspector.introspectClassAnnotations(type));
        for (BeanPropertyDefinition each : description.findProperties()) {
            types.put(each.getName(), each.getPrimaryType());
        }
        return new Members(types, description.findAnySetterAccessor() != null);
    }

    /** How many members of the object have no place of their own. */
    long unnamed(JsonObject object) {
        return object.members().keySet().stream()
                .filter(each -> !types.containsKey(each))
                .count();
    }

    /** How many members of the object would be lost. */
    long lost(JsonObject object) {
        return any ? 0 : unnamed(object);
    }

    /** The name as the type has it: exactly this one, otherwise one that differs in case only. */
    Optional<String> named(String name) {
        return types.containsKey(name)
                ? Optional.of(name)
                : types.keySet().stream()
                        .filter(name::equalsIgnoreCase)
                        .findFirst()
                        .or(() -> any ? Optional.of(name) : Optional.empty());
    }
}
