package io.asyncapigen.runtime.schema;

import io.asyncapigen.runtime.Fault;
import io.asyncapigen.runtime.RuntimeExpression;
import io.asyncapigen.runtime.json.JsonPointer;
import io.asyncapigen.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** One validation: the place it has come to, and what it has found. Used by one thread. */
final class Run {
    private static final int MAX_DEPTH = 1_000;

    private final RuntimeExpression.Source part;
    private final List<String> path = new ArrayList<>();
    private List<Fault> faults = new ArrayList<>();
    private final List<Fault> undecided = new ArrayList<>();
    private int depth;
    private int trials;

    Run(RuntimeExpression.Source part) {
        this.part = part;
    }

    List<Fault> faults() {
        return List.copyOf(undecided.isEmpty() ? faults : undecided);
    }

    /** What cannot be decided refuses the value, even below a {@code not}, and ends the validation. */
    void undecided(String keyword, String text) {
        undecided.add(new Fault(here(), keyword, text));
    }

    void fault(String keyword, String text) {
        faults.add(new Fault(here(), keyword, text));
    }

    private RuntimeExpression here() {
        return new RuntimeExpression(part, new JsonPointer(path));
    }

    /** Whether faults decide only which way to go. */
    boolean isTrying() {
        return trials > 0;
    }

    void apply(Check check, JsonValue value) {
        if (!undecided.isEmpty()) {
            return;
        }
        if (depth >= MAX_DEPTH) {
            undecided("$ref", "nested deeper than " + MAX_DEPTH + " schemas");
            return;
        }
        depth++;
        check.check(value, this);
        depth--;
    }

    void child(Check check, String segment, JsonValue value) {
        path.add(segment);
        apply(check, value);
        path.remove(path.size() - 1);
    }

    /** Whether the value passes; what is found on the way is forgotten. */
    boolean passes(Check check, JsonValue value) {
        List<Fault> outer = faults;
        faults = new ArrayList<>();
        trials++;
        apply(check, value);
        trials--;
        boolean passed = faults.isEmpty();
        faults = outer;
        return passed;
    }
}
