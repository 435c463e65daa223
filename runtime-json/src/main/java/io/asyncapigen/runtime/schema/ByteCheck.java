package io.asyncapigen.runtime.schema;

import io.asyncapigen.runtime.utf8.Utf8Json;

/**
 * One schema, or a part of one, applied to the bytes of a value: says the same as the {@link Check} of it, or
 * {@link io.asyncapigen.runtime.utf8.NotSureException nothing}. Where the check cannot decide, it may all the same: it stops at the first
 * fault, and does not look at what would take too long behind it. Immutable once its schema is compiled.
 */
@FunctionalInterface
interface ByteCheck {
    ByteCheck ANY = (json, run) -> {
        json.skip();
        return true;
    };

    ByteCheck NONE = (json, run) -> false;

    /**
     * Whether it allows the value that starts here.
     *
     * @param json behind the value afterwards, when it is allowed; otherwise anywhere
     */
    boolean passes(Utf8Json json, ByteRun run);
}
