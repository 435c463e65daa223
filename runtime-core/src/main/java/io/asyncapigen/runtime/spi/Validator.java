package io.asyncapigen.runtime.spi;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.Fault;
import io.asyncapigen.runtime.RuntimeExpression;
import io.asyncapigen.runtime.json.JsonValue;
import java.util.List;

/** Compares values with one schema. Thread-safe. */
public interface Validator {
    /**
     * All that the schema forbids in that value; empty when the value is valid. Takes bounded time whatever the value is: what cannot be
     * decided within it is a fault.
     *
     * @param part which part of the message the value is, for the places of faults
     */
    List<Fault> validate(JsonValue value, RuntimeExpression.Source part);

    /**
     * Whether the schema surely allows the value that this JSON text is, as far as that can be told from its bytes: a short way for
     * messages that are as they should be. Takes bounded time too.
     *
     * @return false says nothing: {@link #validate} has to decide. True says nothing of whether the text is well-formed and has no member
     *     twice: it has to be read as well.
     */
    default boolean accepts(Binary json) {
        return false;
    }
}
