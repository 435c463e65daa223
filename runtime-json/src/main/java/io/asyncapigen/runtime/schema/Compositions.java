package io.asyncapigen.runtime.schema;

import java.util.List;

/** The keywords that put schemas together, for bytes. */
final class Compositions {
    private Compositions() {}

    /** All of them. */
    static ByteCheck all(List<ByteCheck> checks) {
        if (checks.size() == 1) {
            return checks.get(0);
        }
        return (json, run) -> {
            long start = json.mark();
            for (int i = 0; i < checks.size(); i++) {
                if (!run.apply(checks.get(i), json, start)) {
                    return false;
                }
            }
            return true;
        };
    }

    static ByteCheck any(List<ByteCheck> checks) {
        return (json, run) -> {
            long start = json.mark();
            for (int i = 0; i < checks.size(); i++) {
                if (run.attempt(checks.get(i), json, start)) {
                    return true;
                }
            }
            return false;
        };
    }

    static ByteCheck one(List<ByteCheck> checks) {
        return (json, run) -> {
            long start = json.mark();
            long end = -1;
            for (int i = 0; i < checks.size(); i++) {
                if (run.attempt(checks.get(i), json, start)) {
                    if (end >= 0) {
                        return false;
                    }
                    end = json.mark();
                }
            }
            if (end < 0) {
                return false;
            }
            json.back(end);
            return true;
        };
    }

    static ByteCheck not(ByteCheck check) {
        return (json, run) -> {
            long start = json.mark();
            return !run.attempt(check, json, start) && run.apply(ByteCheck.ANY, json, start);
        };
    }

    static ByteCheck choice(ByteCheck condition, ByteCheck then, ByteCheck otherwise) {
        return (json, run) -> {
            long start = json.mark();
            boolean holds = run.attempt(condition, json, start);
            return run.apply(holds ? then : otherwise, json, start);
        };
    }
}
