package io.asyncapigen.runtime.schema;

import io.asyncapigen.runtime.Fault;
import io.asyncapigen.runtime.RuntimeExpression;
import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonPointer;
import io.asyncapigen.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One validation: the place it has come to, and what it has found. Used by one thread. */
final class Run {
    private static final int MAX_DEPTH = 1_000;

    private final RuntimeExpression.Source part;
    private final List<String> path = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> undecided = new ArrayList<>();
    private final boolean notes;
    /** Whether members and elements passed. Without it, alternatives of alternatives take twice the time for each level of the value. */
    private final Map<Visit, Boolean> visits = new HashMap<>();

    private int depth;
    private int trials;
    private boolean failed;

    /** Members, or elements by their index, of the value at this place that some keyword has looked at. */
    private Set<String> evaluated = new HashSet<>();

    /** @param notes whether anybody asks which members and elements are evaluated */
    Run(RuntimeExpression.Source part, boolean notes) {
        this(part, notes, 0, 0);
    }

    /** As a part of another validation, which is so deep, and in so many trials. */
    Run(RuntimeExpression.Source part, boolean notes, int depth, int trials) {
        this.part = part;
        this.notes = notes;
        this.depth = depth;
        this.trials = trials;
    }

    /** Each once: schemas that extend the same one may both find what that one forbids. */
    List<Fault> faults() {
        return (undecided.isEmpty() ? faults : undecided).stream().distinct().toList();
    }

    boolean isUndecided() {
        return !undecided.isEmpty();
    }

    boolean hasFailed() {
        return failed;
    }

    /** What cannot be decided refuses the value, even below a {@code not}, and ends the validation. */
    void undecided(String keyword, String text) {
        undecided.add(new Fault(here(), keyword, text));
    }

    void fault(String keyword, String text) {
        failed = true;
        if (!isTrying()) {
            faults.add(new Fault(here(), keyword, text));
        }
    }

    private RuntimeExpression here() {
        return new RuntimeExpression(part, new JsonPointer(path));
    }

    /** Whether faults decide only which way to go. */
    boolean isTrying() {
        return trials > 0;
    }

    void apply(Check check, JsonValue value) {
        if (!undecided.isEmpty() || isTrying() && failed) {
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

    /** A member or an element, which is evaluated by that. */
    void child(Check check, String segment, JsonValue value) {
        path.add(segment);
        evaluated(segment);
        Set<String> outer = enter();
        visit(check, value);
        evaluated = outer;
        path.remove(path.size() - 1);
    }

    /** Whether an element passes, as far as that says anything; it is not evaluated by that. */
    boolean elementPasses(Check check, JsonValue value) {
        Set<String> outer = enter();
        boolean passed = tries(() -> visit(check, value));
        evaluated = outer;
        return passed;
    }

    /** As {@link #apply}, once for each value: what is found the second time is known already. */
    private void visit(Check check, JsonValue value) {
        if (!(value instanceof JsonObject || value instanceof JsonArray)) {
            apply(check, value);
            return;
        }
        Visit visit = new Visit(check, value, isTrying());
        Boolean passed = visits.get(visit);
        if (passed == null) {
            boolean before = failed;
            failed = false;
            apply(check, value);
            passed = !failed;
            failed = before;
            visits.put(visit, passed);
        }
        failed |= !passed;
    }

    void evaluated(String segment) {
        if (notes) {
            evaluated.add(segment);
        }
    }

    boolean isEvaluated(String segment) {
        return evaluated.contains(segment);
    }

    /** A schema that asks what is evaluated, and counts only what it has itself, or what it consists of. */
    void scoped(Runnable schema) {
        Set<String> outer = enter();
        schema.run();
        outer.addAll(evaluated);
        evaluated = outer;
    }

    private Set<String> enter() {
        Set<String> outer = evaluated;
        evaluated = notes ? new HashSet<>() : outer;
        return outer;
    }

    /** Whether the value passes; what is found on the way is forgotten. */
    boolean passes(Check check, JsonValue value) {
        return tries(() -> apply(check, value));
    }

    /** Whether one of them passes; all are tried where it counts what each evaluates. */
    boolean passesAny(List<Check> checks, JsonValue value) {
        boolean passed = false;
        for (Check each : checks) {
            passed |= passes(each, value);
            if (passed && !notes) {
                break;
            }
        }
        return passed;
    }

    private boolean tries(Runnable trial) {
        boolean outer = failed;
        Set<String> before = notes ? new HashSet<>(evaluated) : evaluated;
        failed = false;
        trials++;
        trial.run();
        trials--;
        boolean passed = !failed;
        failed = outer;
        if (!passed) {
            evaluated = before;
        }
        return passed;
    }

    /**
     * The same object or list, and not an equal one.
     *
     * @param trying which may make a difference to the answer
     */
    private record Visit(Check check, JsonValue value, boolean trying) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Visit visit
                    && check == visit.check
                    && value == visit.value
                    && trying == visit.trying;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(value) + System.identityHashCode(check);
        }
    }
}
