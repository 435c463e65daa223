package io.asyncapigen.runtime;

import io.asyncapigen.runtime.json.JsonPointer;
import io.asyncapigen.runtime.json.JsonValue;
import java.util.List;
import java.util.Objects;

/** A sign by which a message is told from the others of its operation; see {@link MessageSet}. */
public sealed interface MessageMatch {
    /** A header has one of these values, compared as JSON, or as text where the protocol has only text. */
    record Header(String name, List<JsonValue> oneOf) implements MessageMatch {
        public Header {
            Objects.requireNonNull(name, "name");
            oneOf = List.copyOf(oneOf);
        }
    }

    /** A place in the payload has one of these values: a discriminator, a {@code const} or an {@code enum}. */
    record Payload(JsonPointer pointer, List<JsonValue> oneOf) implements MessageMatch {
        public Payload {
            Objects.requireNonNull(pointer, "pointer");
            oneOf = List.copyOf(oneOf);
        }
    }

    /** A member of the payload is there that only this message requires. */
    record Requires(JsonPointer pointer) implements MessageMatch {
        public Requires {
            Objects.requireNonNull(pointer, "pointer");
        }
    }

    static MessageMatch header(String name, JsonValue... oneOf) {
        return new Header(name, List.of(oneOf));
    }

    /** @param pointer a JSON Pointer into the payload, such as {@code /kind} */
    static MessageMatch payload(String pointer, JsonValue... oneOf) {
        return new Payload(JsonPointer.parse(pointer), List.of(oneOf));
    }

    /** @param pointer a JSON Pointer into the payload, such as {@code /pan} */
    static MessageMatch requires(String pointer) {
        return new Requires(JsonPointer.parse(pointer));
    }
}
