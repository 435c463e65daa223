package io.asyncapigen.runtime.jackson;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.asyncapigen.runtime.json.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a class is made of one value: by the constructor or static method that says so with {@code @JsonCreator(mode = DELEGATING)}, for
 * an enum by its only creator with one parameter.
 *
 * @param creator that constructor or method
 */
record Wrapping(Executable creator) {
    static Optional<Wrapping> of(Class<?> type) {
        if (JsonValue.class.isAssignableFrom(type)) {
            return Optional.empty(); // has a reader of its own
        }
        List<Executable> candidates = new ArrayList<>(List.of(type.getDeclaredConstructors()));
        Arrays.stream(type.getDeclaredMethods())
                .filter(each -> Modifier.isStatic(each.getModifiers()))
                .forEach(candidates::add);
        List<Executable> creators =
                candidates.stream().filter(each -> wraps(each, type)).toList();
        return creators.size() == 1 && creators.get(0).trySetAccessible()
                ? Optional.of(new Wrapping(creators.get(0)))
                : Optional.empty();
    }

    private static boolean wraps(Executable executable, Class<?> type) {
        JsonCreator creator = executable.getAnnotation(JsonCreator.class);
        return creator != null
                && executable.getParameterCount() == 1
                && (creator.mode() == JsonCreator.Mode.DELEGATING
                        || type.isEnum() && creator.mode() == JsonCreator.Mode.DEFAULT);
    }

    /** The type of the one value. */
    Type valueType() {
        return creator.getGenericParameterTypes()[0];
    }

    /** @throws RuntimeException what the creator throws */
    Object create(@Nullable Object value) {
        try {
            return creator instanceof Constructor<?> constructor
                    ? constructor.newInstance(value)
                    : ((Method) creator).invoke(null, value);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException unchecked
                    ? unchecked
                    : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
