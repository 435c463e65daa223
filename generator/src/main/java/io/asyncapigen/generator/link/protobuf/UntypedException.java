package io.asyncapigen.generator.link.protobuf;

import io.asyncapigen.generator.diagnostic.Severity;

/** Why no class is made of a schema. The message goes on after "as". */
final class UntypedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Severity severity;

    /** One that the author of the document should know of. */
    UntypedException(String message) {
        this(message, Severity.WARNING);
    }

    UntypedException(String message, Severity severity) {
        super(message, null, false, false);
        this.severity = severity;
    }

    Severity severity() {
        return severity;
    }
}
