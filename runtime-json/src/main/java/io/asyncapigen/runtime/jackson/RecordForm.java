package io.asyncapigen.runtime.jackson;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.OptBoolean;
import io.asyncapigen.runtime.json.Union;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How Jackson makes a record of an object, as far as the annotations that generated records have say so.
 *
 * @param names of the members, in the order of the parameters
 * @param types of them
 * @param required those that have to be there
 * @param others the type of the map of all other members, which is the last parameter; empty when there is none
 * @param isTuple whether it is made of an array, whose elements are the members in their order
 * @param unclear names that Jackson may take for something else than other members, as Java has them
 */
record RecordForm(
        Creator creator,
        List<String> names,
        List<Type> types,
        Set<String> required,
        Optional<Type> others,
        boolean isTuple,
        Set<String> unclear) {
    private static final Set<Class<? extends Annotation>> KNOWN = Set.of(
            JsonProperty.class,
            JsonCreator.class,
            JsonAnySetter.class,
            JsonAnyGetter.class,
            JsonInclude.class,
            JsonPropertyOrder.class);

    /** Empty for all other classes, and for records with annotations that mean more. */
    static Optional<RecordForm> of(Class<?> type) {
        if (!type.isRecord() || !isKnown(type)) {
            return Optional.empty();
        }
        return executable(type).flatMap(each -> of(type, each));
    }

    private static Optional<RecordForm> of(Class<?> type, Executable executable) {
        Parameter[] parameters = executable.getParameters();
        Type[] types = executable.getGenericParameterTypes();
        List<String> names = new ArrayList<>();
        Set<String> required = new HashSet<>();
        Optional<Type> others = Optional.empty();
        for (int i = 0; i < parameters.length; i++) {
            JsonProperty property = parameters[i].getAnnotation(JsonProperty.class);
            boolean isLast = i == parameters.length - 1;
            if (property != null && isPlain(property) && !names.contains(property.value())) {
                names.add(property.value());
                if (property.required()) {
                    required.add(property.value());
                }
            } else if (property == null && isLast && parameters[i].isAnnotationPresent(JsonAnySetter.class)) {
                others = Optional.of(types[i]);
            } else {
                return Optional.empty();
            }
        }
        if (types.length != parameters.length || !names.containsAll(written(type))) {
            return Optional.empty();
        }
        List<Type> known = List.of(types).subList(0, names.size());
        Optional<Type> rest = others;
        boolean isTuple = type.isAnnotationPresent(JsonFormat.class);
        if (isTuple && (rest.isPresent() || !isTuple(type, names))) {
            return Optional.empty();
        }
        Set<String> unclear = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(each -> !names.contains(each))
                .collect(Collectors.toSet());
        return Creator.of(executable).map(each -> new RecordForm(each, names, known, required, rest, isTuple, unclear));
    }

    private static boolean isTuple(Class<?> type, List<String> names) {
        JsonFormat.Value format = JsonFormat.Value.from(type.getAnnotation(JsonFormat.class));
        JsonPropertyOrder order = type.getAnnotation(JsonPropertyOrder.class);
        return format.equals(JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY))
                && order != null
                && names.equals(List.of(order.value()));
    }

    /** The one creator that is annotated; the canonical constructor when there is none. */
    private static Optional<Executable> executable(Class<?> type) {
        Class<?>[] components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        List<Executable> annotated = executables(type)
                .filter(each -> each.isAnnotationPresent(JsonCreator.class))
                .toList();
        if (annotated.isEmpty()) {
            return Stream.of(type.getDeclaredConstructors())
                    .filter(each -> Arrays.equals(each.getParameterTypes(), components))
                    .map(Executable.class::cast)
                    .findFirst();
        }
        JsonCreator.Mode mode =
                annotated.get(0).getAnnotation(JsonCreator.class).mode();
        boolean isOfMembers = mode == JsonCreator.Mode.DEFAULT || mode == JsonCreator.Mode.PROPERTIES;
        return annotated.stream()
                .filter(each -> annotated.size() == 1 && isOfMembers)
                .findFirst();
    }

    private static Stream<Executable> executables(Class<?> type) {
        return Stream.concat(Stream.of(type.getDeclaredConstructors()), Stream.of(type.getDeclaredMethods()));
    }

    /** What is written under names of their own, which Jackson looks for when it reads as well. */
    private static Set<String> written(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(each -> !Modifier.isStatic(each.getModifiers()))
                .flatMap(each -> Stream.ofNullable(each.getAnnotation(JsonProperty.class)))
                .map(JsonProperty::value)
                .collect(Collectors.toSet());
    }

    private static boolean isPlain(JsonProperty property) {
        return !property.value().isEmpty()
                && property.namespace().isEmpty()
                && property.access() == JsonProperty.Access.AUTO
                && property.isRequired() == OptBoolean.DEFAULT;
    }

    private static boolean isKnown(Class<?> type) {
        boolean hasTypeId = Stream.of(type.getDeclaredAnnotationsByType(JsonTypeInfo.class))
                .anyMatch(each -> each.use() != JsonTypeInfo.Id.NONE);
        Stream<AnnotatedElement> parts = Stream.concat(
                Stream.of(type.getDeclaredFields()),
                executables(type).flatMap(each -> Stream.concat(Stream.of(each), Stream.of(each.getParameters()))));
        return !hasTypeId
                && isKnown(type, JsonTypeInfo.class, JsonFormat.class)
                && parts.allMatch(each -> isKnown(each))
                && interfaces(type).allMatch(RecordForm::isPlain);
    }

    /** An interface that says nothing to Jackson, or nothing that we do not read ourselves. */
    private static boolean isPlain(Class<?> type) {
        return (type.isAnnotationPresent(Union.class) || isKnown(type))
                && Stream.of(type.getDeclaredMethods()).noneMatch(RecordForm::isAnnotated);
    }

    private static boolean isAnnotated(Method method) {
        return Stream.of(method.getAnnotations()).anyMatch(RecordForm::isOfJackson);
    }

    private static Stream<Class<?>> interfaces(Class<?> type) {
        return Stream.of(type.getInterfaces()).flatMap(each -> Stream.concat(Stream.of(each), interfaces(each)));
    }

    private static boolean isKnown(AnnotatedElement element, Class<?>... also) {
        return Stream.of(element.getAnnotations())
                .filter(RecordForm::isOfJackson)
                .allMatch(each -> KNOWN.contains(each.annotationType())
                        || Arrays.asList(also).contains(each.annotationType()));
    }

    private static boolean isOfJackson(Annotation annotation) {
        String name = annotation.annotationType().getName();
        return name.startsWith("com.fasterxml.jackson.") || name.startsWith("tools.jackson.");
    }
}
