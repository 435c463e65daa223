package io.asyncapigen.runtime;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Objects;

/**
 * A type with its arguments, which a {@code Class} cannot say: {@code new TypeToken<List<Item>>() {}}.
 *
 * @param <T> the type
 */
public abstract class TypeToken<T> {
    private final Type type;

    /** @throws IllegalStateException when the subclass gives no type */
    protected TypeToken() {
        if (!(getClass().getGenericSuperclass() instanceof ParameterizedType parent)
                || parent.getRawType() != TypeToken.class) {
            throw new IllegalStateException("write new TypeToken<…>() {}");
        }
        this.type = parent.getActualTypeArguments()[0];
    }

    private TypeToken(Type type) {
        this.type = type;
    }

    public static <T> TypeToken<T> of(Class<T> type) {
        return new OfClass<>(Objects.requireNonNull(type, "type"));
    }

    public final Type type() {
        return type;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof TypeToken<?> token && type.equals(token.type);
    }

    @Override
    public final int hashCode() {
        return type.hashCode();
    }

    @Override
    public final String toString() {
        return type.getTypeName();
    }

    private static final class OfClass<T> extends TypeToken<T> {
        OfClass(Class<T> type) {
            super(type);
        }
    }
}
