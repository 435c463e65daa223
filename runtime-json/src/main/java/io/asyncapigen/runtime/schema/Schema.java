package io.asyncapigen.runtime.schema;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.Fault;
import io.asyncapigen.runtime.RuntimeExpression;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.spi.Validator;
import io.asyncapigen.runtime.utf8.NotSureException;
import io.asyncapigen.runtime.utf8.Utf8Json;
import java.util.List;

/**
 * A compiled schema. Immutable.
 *
 * @param bytes the same as the check, for bytes
 * @param notes whether anybody asks which members and elements are evaluated
 */
record Schema(Check check, ByteCheck bytes, boolean notes) implements Validator {
    @Override
    public List<Fault> validate(JsonValue value, RuntimeExpression.Source part) {
        var run = new Run(part, notes);
        try {
            run.apply(check, value);
            return run.faults();
        } catch (StackOverflowError e) {
            var ended = new Run(part, notes);
            ended.undecided("$ref", "nested too deeply");
            return ended.faults();
        }
    }

    @Override
    public boolean accepts(Binary json) {
        try {
            var text = new Utf8Json(json.unwrap());
            return new ByteRun(text).apply(bytes, text);
        } catch (NotSureException | StackOverflowError e) {
            return false;
        }
    }
}
