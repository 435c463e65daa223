package io.asyncapigen.runtime.schema;

import io.asyncapigen.runtime.json.JsonValue;

/** One keyword or one schema, ready to be applied. Immutable once its schema is compiled. */
@FunctionalInterface
interface Check {
    Check ANY = (value, run) -> {};

    void check(JsonValue value, Run run);
}
