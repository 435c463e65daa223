package io.asyncapigen.runtime;

import java.util.Objects;

/**
 * One thing in a message that its schema forbids.
 *
 * @param at where in the message; a JSON Pointer into the payload, or into the object of all typed headers
 * @param keyword which keyword of the schema forbids it, such as {@code minimum}
 * @param text what was expected and what is there, without the place
 */
public record Fault(RuntimeExpression at, String keyword, String text) {
    public Fault {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(keyword, "keyword");
        Objects.requireNonNull(text, "text");
    }

    /** In one line: the place, and what is wrong there. */
    @Override
    public String toString() {
        return at + ": " + text;
    }
}
