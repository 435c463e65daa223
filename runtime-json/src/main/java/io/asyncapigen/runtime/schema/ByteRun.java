package io.asyncapigen.runtime.schema;

import io.asyncapigen.runtime.utf8.NotSureException;
import io.asyncapigen.runtime.utf8.Utf8Json;

/** How far one look at the bytes of a value has come. What is too deep or takes too long is left to the slow way. Used by one thread. */
final class ByteRun {
    /** Less than what a {@link Run} takes, so that both say the same. */
    private static final int MAX_DEPTH = 500;

    private long left;
    private int depth;
    private int trials;

    ByteRun(Utf8Json json) {
        left = 10_000 + 64L * json.size();
    }

    /** A schema within another one. */
    boolean apply(ByteCheck check, Utf8Json json) {
        if (++depth > MAX_DEPTH) {
            throw NotSureException.because();
        }
        boolean passed = check.passes(json, this);
        depth--;
        return passed;
    }

    /** The same from that place on, as one of several. Counted, as alternatives of alternatives would take for ever. */
    boolean apply(ByteCheck check, Utf8Json json, long start) {
        json.back(start);
        int from = json.position();
        boolean passed = apply(check, json);
        left -= json.position() - from + 16;
        if (left < 0) {
            throw NotSureException.because();
        }
        return passed;
    }

    /** The same where the answer decides only which way to go. */
    boolean attempt(ByteCheck check, Utf8Json json, long start) {
        trials++;
        boolean passed = apply(check, json, start);
        trials--;
        return passed;
    }

    int depth() {
        return depth;
    }

    int trials() {
        return trials;
    }
}
