package io.asyncapigen.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A wish about one message. Protocol modules have records of this type, such as a key or a priority; a transport fails the send when it
 * does not know one.
 */
public interface SendOption {
    /** A header beside those of the message. The value is anything that {@link HeaderValue#of} takes. */
    static SendOption header(String name, @Nullable Object value) {
        return new Header(name, HeaderValue.of(value));
    }

    /** A header beside those of the message; core writes it for every protocol that has headers. */
    record Header(String name, HeaderValue value) implements SendOption {}
}
