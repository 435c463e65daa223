package io.asyncapigen.runtime.avro;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.AsyncApiException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How objects of a generated class are put together and taken apart: records by their constructor, classes of more members than a
 * constructor takes by their builder. Members are known by their names on the wire.
 *
 * @param types of the members, in the order of the fields
 * @param maker takes their values in the same order
 */
record Model(List<Type> types, List<Reflection.Accessor> accessors, Function<@Nullable Object[], Object> maker) {

    /** @throws AsyncApiException when the class has no member for one of the fields, or others beside them */
    static Model of(Class<?> type, List<String> fields) {
        return type.isRecord() ? ofRecord(type, fields) : ofBuilder(type, fields);
    }

    @Nullable
    Object get(@Nullable Object object, int i) {
        return accessors.get(i).get(object);
    }

    Object make(@Nullable Object[] values) {
        return maker.apply(values);
    }

    private static Model ofRecord(Class<?> type, List<String> fields) {
        RecordComponent[] components = type.getRecordComponents();
        Map<String, Integer> byName = new LinkedHashMap<>();
        for (int i = 0; i < components.length; i++) {
            byName.put(wireName(type, components[i]), i);
        }
        refuseOthers(type, byName, fields);
        int[] places = fields.stream().mapToInt(byName::get).toArray();
        Constructor<?> constructor = constructor(type, components);
        return new Model(
                Arrays.stream(places)
                        .mapToObj(i -> components[i].getGenericType())
                        .toList(),
                Arrays.stream(places)
                        .mapToObj(i -> Reflection.accessor(type, components[i].getName()))
                        .toList(),
                values -> {
                    @Nullable Object[] arguments = new Object[places.length];
                    for (int i = 0; i < places.length; i++) {
                        arguments[places[i]] = values[i];
                    }
                    return Reflection.make(constructor, arguments);
                });
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
        try {
            return type.getConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new AsyncApiException(type + " has no public constructor", e);
        }
    }

    /** The annotation of a component stands on its field, whatever else is written out in the class. */
    private static String wireName(Class<?> type, RecordComponent component) {
        try {
            JsonProperty property = type.getDeclaredField(component.getName()).getAnnotation(JsonProperty.class);
            return property == null ? component.getName() : property.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("a record without a field for " + component, e);
        }
    }

    private static Model ofBuilder(Class<?> type, List<String> fields) {
        Map<String, Method> byName = new LinkedHashMap<>();
        for (Method method : type.getMethods()) {
            JsonProperty property = method.getAnnotation(JsonProperty.class);
            if (property != null && method.getDeclaringClass() == type) {
                byName.put(property.value(), method);
            }
        }
        refuseOthers(type, byName, fields);
        List<Method> methods = fields.stream().map(byName::get).toList();
        Method start = Reflection.method(type, "builder");
        Class<?> builder = start.getReturnType();
        List<Method> setters = new ArrayList<>();
        for (Method each : methods) {
            setters.add(Reflection.method(builder, each.getName(), each.getReturnType()));
        }
        Method build = Reflection.method(builder, "build");
        return new Model(
                methods.stream().map(Method::getGenericReturnType).toList(),
                methods.stream()
                        .map(each -> Reflection.accessor(type, each.getName()))
                        .toList(),
                values -> {
                    Object started = Reflection.call(start, null);
                    for (int i = 0; i < values.length; i++) {
                        Reflection.call(setters.get(i), started, values[i]);
                    }
                    return Reflection.call(build, started);
                });
    }

    private static void refuseOthers(Class<?> type, Map<String, ?> members, List<String> fields) {
        for (String field : fields) {
            if (!members.containsKey(field)) {
                throw new AsyncApiException(type + " has no member for the field " + field + " of its Avro schema");
            }
        }
        for (String member : members.keySet()) {
            if (!fields.contains(member)) {
                throw new AsyncApiException(type + " has a member " + member + " that its Avro schema has not");
            }
        }
    }
}
