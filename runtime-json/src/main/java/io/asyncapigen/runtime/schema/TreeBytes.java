package io.asyncapigen.runtime.schema;

import io.asyncapigen.runtime.RuntimeExpression;
import io.asyncapigen.runtime.utf8.NotSureException;
import io.asyncapigen.runtime.utf8.Utf8Json;

/**
 * A schema with keywords that need a whole value: makes a tree of it.
 *
 * @param notes whether anybody asks which members and elements are evaluated
 */
record TreeBytes(Check check, boolean notes) implements ByteCheck {
    @Override
    public boolean passes(Utf8Json json, ByteRun outer) {
        var run = new Run(RuntimeExpression.Source.PAYLOAD, notes, outer.depth(), outer.trials());
        run.apply(check, json.value());
        if (run.isUndecided()) {
            throw NotSureException.because();
        }
        return !run.hasFailed();
    }
}
