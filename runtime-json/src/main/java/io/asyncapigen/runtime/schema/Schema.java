package io.asyncapigen.runtime.schema;

import io.asyncapigen.runtime.Fault;
import io.asyncapigen.runtime.RuntimeExpression;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.spi.Validator;
import java.util.List;

/** A compiled schema. Immutable. */
record Schema(Check check) implements Validator {
    @Override
    public List<Fault> validate(JsonValue value, RuntimeExpression.Source part) {
        var run = new Run(part);
        run.apply(check, value);
        return run.faults();
    }
}
