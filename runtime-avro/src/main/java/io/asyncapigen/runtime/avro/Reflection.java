package io.asyncapigen.runtime.avro;

import io.asyncapigen.runtime.AsyncApiException;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Public members of generated classes. */
final class Reflection {
    private Reflection() {}

    /** Takes a part out of an object. */
    interface Accessor {
        @Nullable
        Object get(@Nullable Object owner);
    }

    private interface Call {
        Object run() throws ReflectiveOperationException;
    }

    static boolean has(Class<?> type, String name) {
        return find(type, name) != null;
    }

    static boolean hasStatic(Class<?> type, String name, Class<?>... parameters) {
        Method method = find(type, name, parameters);
        return method != null && java.lang.reflect.Modifier.isStatic(method.getModifiers());
    }

    static Accessor accessor(Class<?> type, String name) {
        Method method = method(type, name);
        return owner -> run(() -> method.invoke(owner));
    }

    static Method method(Class<?> type, String name, Class<?>... parameters) {
        Method method = find(type, name, parameters);
        if (method == null) {
            throw new AsyncApiException(type + " has no method " + name + ", as generated classes have");
        }
        return method;
    }

    static Object call(Class<?> type, String name, Class<?> parameter, Object argument) {
        return run(() -> method(type, name, parameter).invoke(null, argument));
    }

    static Object call(Method method, @Nullable Object owner, @Nullable Object... arguments) {
        return run(() -> method.invoke(owner, arguments));
    }

    static Object make(Executable constructor, @Nullable Object[] arguments) {
        return run(() -> ((java.lang.reflect.Constructor<?>) constructor).newInstance(arguments));
    }

    private static @Nullable Method find(Class<?> type, String name, Class<?>... parameters) {
        try {
            return type.getMethod(name, parameters);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    /** What generated code throws is about the value; that it cannot be called is about the class. */
    private static Object run(Call call) {
        try {
            return call.run();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new Fault("the class of the value refuses it");
        } catch (ReflectiveOperationException e) {
            throw new AsyncApiException("generated classes have to be open to the codec: " + e.getMessage(), e);
        }
    }
}
