package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.utf8.NotSureException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A constructor or static method, called with the values of its parameters.
 *
 * @param handle takes one array and gives an object
 */
record Creator(MethodHandle handle) {
    /** What a method handle takes, less one for the handle itself and some for what it is made of. */
    private static final int MAX_PARAMETERS = 250;

    private static final MethodType TYPE = MethodType.methodType(Object.class, Object[].class);

    /** Empty when it is not ours to call, or has too many parameters. */
    static Optional<Creator> of(Executable executable) {
        if (executable.getParameterCount() > MAX_PARAMETERS || !executable.trySetAccessible()) {
            return Optional.empty();
        }
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle handle = executable instanceof Constructor<?> constructor
                    ? lookup.unreflectConstructor(constructor)
                    : lookup.unreflect((Method) executable);
            return Optional.of(new Creator(handle.asFixedArity()
                    .asSpreader(Object[].class, executable.getParameterCount())
                    .asType(TYPE)));
        } catch (IllegalAccessException e) {
            return Optional.empty();
        }
    }

    /** @throws RuntimeException what it throws itself, and for a null that is none of its values */
    Object create(@Nullable Object[] values) {
        try {
            Object created = (Object) handle.invokeExact(values);
            if (created == null) {
                throw NotSureException.because();
            }
            return created;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw NotSureException.because();
        }
    }
}
