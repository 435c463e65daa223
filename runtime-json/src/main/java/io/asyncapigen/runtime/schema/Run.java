package io.asyncapigen.runtime.schema;

import io.asyncapigen.runtime.json.JsonPointer;
import io.asyncapigen.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** One validation: the place it has come to, and what it has found. Used by one thread. */
final class Run {
    private static final int MAX_DEPTH = 1_000;

    private final List<String> path = new ArrayList<>();
    private List<Fault> faults = new ArrayList<>();
    private int depth;

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    void fault(String keyword, String text) {
        faults.add(new Fault(new JsonPointer(path), keyword, text));
    }

    void apply(Check check, JsonValue value) {
        if (depth >= MAX_DEPTH) {
            fault("$ref", "nested deeper than " + MAX_DEPTH + " schemas");
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
        apply(check, value);
        boolean passed = faults.isEmpty();
        faults = outer;
        return passed;
    }
}
