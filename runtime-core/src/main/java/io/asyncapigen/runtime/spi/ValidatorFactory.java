package io.asyncapigen.runtime.spi;

import io.asyncapigen.runtime.JsonSchema;

/** Makes validators of schemas. Found by {@link java.util.ServiceLoader}, or handed in. Thread-safe. */
public interface ValidatorFactory {
    /**
     * The validator for a schema; may be asked for the same one again, by any connection.
     *
     * @throws IllegalArgumentException when there is no such schema, or it is none
     */
    Validator validator(JsonSchema schema);
}
