package io.asyncapigen.runtime.spi;

import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Turns objects into JSON values and back: for headers, and where core looks into a payload. Found by {@link java.util.ServiceLoader}, or
 * handed in. Thread-safe.
 */
public interface TreeCodec {
    /** @throws io.asyncapigen.runtime.EncodeException when the value has no JSON form */
    JsonValue toTree(@Nullable Object value, TypeToken<?> type);

    /**
     * As strict as the codec of payloads.
     *
     * @throws io.asyncapigen.runtime.DecodeException when it is no such value
     */
    <T> @Nullable T fromTree(JsonValue tree, TypeToken<T> type);

    /**
     * Leniently, as protocols have only text where the document has types: {@code "1"} is read as a number where one is wanted, a single
     * value as a list, and names are found without regard to case where no exact one is there.
     *
     * @throws io.asyncapigen.runtime.DecodeException when they are no such object; with a fault of the member that is wrong, where one is
     */
    <T> T fromHeaders(JsonObject headers, TypeToken<T> type);

    /**
     * One value from its text, as leniently.
     *
     * @throws io.asyncapigen.runtime.DecodeException when it is no such value
     */
    <T> @Nullable T fromText(String text, TypeToken<T> type);

    /** Whether a header of that name is a member of the type, with or without regard to case; true for all names of a type that takes any. */
    boolean hasMember(TypeToken<?> type, String name);
}
