package io.asyncapigen.runtime.schema;

import io.asyncapigen.runtime.json.JsonValue;
import java.util.List;

/** A compiled schema. Immutable and thread-safe. */
public final class Schema {
    private final Check check;

    Schema(Check check) {
        this.check = check;
    }

    /** All that the schema forbids in that value; empty when the value is valid. */
    public List<Fault> validate(JsonValue value) {
        var run = new Run();
        run.apply(check, value);
        return run.faults();
    }
}
