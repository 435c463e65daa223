package io.asyncapigen.generator.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.asyncapigen.generator.GeneratorOptions;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.jackson.JacksonCodec;
import io.asyncapigen.runtime.json.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Generated schema types, compiled and loaded, that are read and written as the runtime does it. */
public final class Models {
    private static final JacksonCodec CODEC = new JacksonCodec();

    private final ClassLoader loader;

    private Models(ClassLoader loader) {
        this.loader = loader;
    }

    /** Those of a document that has these component schemas and nothing else. */
    public static Models of(String schemas) {
        return of(schemas, GeneratorOptions.DEFAULT);
    }

    /** As {@link #of(String)}, as the options want them. */
    public static Models of(String schemas, GeneratorOptions options) {
        return new Models(
                GeneratedSchemas.ofComponents(schemas, options).compile().loader());
    }

    /** Those of a whole document. */
    public static Models of(Located document) {
        return new Models(GeneratedSchemas.of(document).compile().loader());
    }

    public Class<?> type(String name) {
        try {
            return loader.loadClass(GeneratedSchemas.ROOT + ".schemas." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    public Object read(String name, String json) {
        Object value = CODEC.decode(Binary.utf8(json), TypeToken.of(type(name)), ContentType.JSON);
        assertEquals(type(name).isInterface() || type(name).isInstance(value), true);
        return value;
    }

    public static String write(Object value) {
        return CODEC.encode(value, TypeToken.of(Object.class), ContentType.JSON).toUtf8();
    }

    /** Reads and writes; the result has to be the same text. */
    public Object survives(String name, String json) {
        Object value = read(name, json);
        assertEquals(json, write(value));
        assertEquals(value, read(name, json), "equal JSON is an equal value");
        assertEquals(value.hashCode(), read(name, json).hashCode());
        return value;
    }

    /** What is said when this cannot be read. */
    public String refusal(String name, String json) {
        return assertThrows(DecodeException.class, () -> read(name, json)).getMessage();
    }

    /** Calls a method without parameters, or with those that are given. */
    public static Object call(Object target, String method, Object... arguments) {
        Class<?> type = target instanceof Class<?> statics ? statics : target.getClass();
        Method found = Arrays.stream(type.getMethods())
                .filter(each -> each.getName().equals(method) && each.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no method " + method + " in " + type));
        try {
            return found.invoke(target instanceof Class<?> ? null : target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** As a tree, for comparisons in which the order of members does not count. */
    public static JsonValue tree(String json) {
        return CODEC.decode(Binary.utf8(json), TypeToken.of(JsonValue.class), ContentType.JSON);
    }
}
