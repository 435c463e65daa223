package io.asyncapigen.runtime;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An optional member of an object that may be null: it is absent, null, or has a value, and on the wire these are three things.
 * A patch, for one, leaves alone what is absent and clears what is null.
 *
 * <pre>{@code
 * Patch patch = Patch.builder().phone(Maybe.ofNull()).build();    // {"phone":null}, and nothing of the other members
 * patch.phone().ifGiven(customer::changePhone);                   // called with null
 * }</pre>
 *
 * @param <T> the type of the value, which is never null
 */
public sealed interface Maybe<T> {
    /** The member is not there. */
    static <T> Maybe<T> absent() {
        return new Absent<>();
    }

    /** The member is there, and is null. */
    static <T> Maybe<T> ofNull() {
        return new Null<>();
    }

    static <T> Maybe<T> of(T value) {
        return new Value<>(value);
    }

    /** The member is there: with this value, or as null. */
    static <T> Maybe<T> ofNullable(@Nullable T value) {
        return value == null ? ofNull() : of(value);
    }

    default boolean isAbsent() {
        return this instanceof Absent;
    }

    default boolean isNull() {
        return this instanceof Null;
    }

    /** The value; null when there is none, because the member is null or absent. */
    @JsonValue
    @Nullable
    T orNull();

    /** The value, if there is one. */
    default Optional<T> toOptional() {
        return Optional.ofNullable(orNull());
    }

    /** Calls the action with the value, or with null where the member is null; not when it is absent. */
    default void ifGiven(Consumer<? super @Nullable T> action) {
        if (!isAbsent()) {
            action.accept(orNull());
        }
    }

    /** The same of another value; what is absent or null stays so. */
    <R> Maybe<R> map(Function<? super T, ? extends R> function);

    /** Not there. */
    record Absent<T>() implements Maybe<T> {
        @Override
        public @Nullable T orNull() {
            return null;
        }

        @Override
        public <R> Maybe<R> map(Function<? super T, ? extends R> function) {
            return absent();
        }

        @Override
        public String toString() {
            return "absent";
        }
    }

    /** There, and null. */
    record Null<T>() implements Maybe<T> {
        @Override
        public @Nullable T orNull() {
            return null;
        }

        @Override
        public <R> Maybe<R> map(Function<? super T, ? extends R> function) {
            return ofNull();
        }

        @Override
        public String toString() {
            return "null";
        }
    }

    /** There, with a value. */
    record Value<T>(T value) implements Maybe<T> {
        public Value {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public T orNull() {
            return value;
        }

        @Override
        public <R> Maybe<R> map(Function<? super T, ? extends R> function) {
            return of(function.apply(value));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
