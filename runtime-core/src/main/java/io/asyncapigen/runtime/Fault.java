package io.asyncapigen.runtime;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing in a message, or beside it, that its schema forbids.
 *
 * @param at where in the message; a JSON Pointer into the payload, or into the object of all typed headers. Where there is a {@code
 *     field}, a pointer into its value, and the source is that of headers
 * @param field of a binding whose value it is; empty where it is the message itself
 * @param keyword which keyword of the schema forbids it, such as {@code minimum}
 * @param text what was expected and what is there, without the place
 */
public record Fault(RuntimeExpression at, Optional<BindingField<?>> field, String keyword, String text) {
    public Fault {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(keyword, "keyword");
        Objects.requireNonNull(text, "text");
    }

    /** In the message itself. */
    public Fault(RuntimeExpression at, String keyword, String text) {
        this(at, Optional.empty(), keyword, text);
    }

    /** The same in the value of a binding's field. */
    public Fault in(BindingField<?> field) {
        return new Fault(at, Optional.of(field), keyword, text);
    }

    /** In one line: the place, and what is wrong there. */
    @Override
    public String toString() {
        return field.map(each -> each + " #" + at.pointer()).orElseGet(at::toString) + ": " + text;
    }
}
