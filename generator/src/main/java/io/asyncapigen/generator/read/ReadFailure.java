package io.asyncapigen.generator.read;

import io.asyncapigen.generator.diagnostic.Diagnostic;

/** Ends the reading of one source with the diagnostic that says why. */
final class ReadFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    ReadFailure(Diagnostic diagnostic) {
        super(diagnostic.message(), null, false, false);
        this.diagnostic = diagnostic;
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
