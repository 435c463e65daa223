package io.asyncapigen.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A wish about one message. Protocol modules have records of this type, such as a key or a priority; a transport fails the send when it
 * does not know one.
 */
public interface SendOption {
    /**
     * A header beside those of the message, in the place of what the message has under that name. Given several times with one name, all
     * the values go, in order: as a list where the protocol has each name once, such as AMQP, and one after the other elsewhere.
     *
     * @param value anything that {@link HeaderValue#of} takes
     */
    static SendOption header(String name, @Nullable Object value) {
        return new Header(name, HeaderValue.of(value));
    }

    /** A header beside those of the message; core writes it for every protocol that has headers. */
    record Header(String name, HeaderValue value) implements SendOption {}
}
