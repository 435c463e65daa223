package io.asyncapigen.runtime.schema;

import io.asyncapigen.runtime.json.JsonPointer;

/**
 * One thing that a schema forbids.
 *
 * @param at where in the value
 * @param keyword which keyword of the schema forbids it
 * @param text what was expected and what is there, without the place
 */
public record Fault(JsonPointer at, String keyword, String text) {
    /** In one line: the place, or {@code the value} for the root, and what is wrong there. */
    @Override
    public String toString() {
        return (at.segments().isEmpty() ? "the value" : at.toString()) + ": " + text;
    }
}
