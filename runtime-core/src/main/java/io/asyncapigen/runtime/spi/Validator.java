package io.asyncapigen.runtime.spi;

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
}
