package io.asyncapigen.runtime.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * A member that was there when an object was read, be it null: what tells null from absent while a generated type is being
 * made. (Plain Jackson cannot tell either and takes null for absent.)
 *
 * @param value null for JSON null
 */
public record Given<T>(@Nullable T value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Given {}

    /** The value; null when it is null or the member is absent. */
    public static <T> @Nullable T value(@Nullable Given<T> given) {
        return given == null ? null : given.value();
    }
}
