package io.asyncapigen.runtime.amqp;

import java.nio.charset.StandardCharsets;

/** The protocol's short strings. */
final class Names {
    private static final int LONGEST = 255;

    private Names() {}

    /** @throws IllegalArgumentException when it has more than 255 bytes */
    static String require(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new IllegalArgumentException("AMQP has names of at most 255 bytes, not " + name);
        }
        return name;
    }
}
