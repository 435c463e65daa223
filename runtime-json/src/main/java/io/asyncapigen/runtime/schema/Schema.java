package io.asyncapigen.runtime.schema;

import io.asyncapigen.runtime.Fault;
import io.asyncapigen.runtime.RuntimeExpression;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.spi.Validator;
import java.util.List;

/**
 * A compiled schema. Immutable.
 *
 * @param notes whether anybody asks which members and elements are evaluated
 */
record Schema(Check check, boolean notes) implements Validator {
    @Override
    public List<Fault> validate(JsonValue value, RuntimeExpression.Source part) {
        var run = new Run(part, notes);
        run.apply(check, value);
        return run.faults();
    }
}
