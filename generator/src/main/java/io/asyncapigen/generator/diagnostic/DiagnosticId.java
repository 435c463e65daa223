package io.asyncapigen.generator.diagnostic;

import java.util.Locale;

/**
 * Every kind of thing that a run can report. The name in lower case with hyphens is stable, is what people see and
 * search for, and has a section in {@code docs/diagnostics.md} with a bad and a good example.
 */
public enum DiagnosticId {
    // read
    UNREADABLE(Severity.ERROR),
    NOT_UTF8(Severity.ERROR),
    SYNTAX(Severity.ERROR),
    DUPLICATE_KEY(Severity.ERROR),
    LIMIT_EXCEEDED(Severity.ERROR),
    UNKNOWN_TAG(Severity.WARNING),
    FORBIDDEN_TAG(Severity.ERROR),
    MERGE_KEY(Severity.WARNING),
    // resolve
    UNRESOLVED_REFERENCE(Severity.ERROR),
    REFERENCE_CYCLE(Severity.ERROR),
    REFERENCE_SYNTAX(Severity.ERROR),
    REFERENCE_NOT_ALLOWED(Severity.ERROR),
    REFERENCE_KIND(Severity.ERROR),
    REFERENCE_SIBLINGS(Severity.NOTE),
    // validate: version and shape
    NOT_ASYNCAPI(Severity.ERROR),
    UNSUPPORTED_VERSION(Severity.ERROR),
    UNPUBLISHED_VERSION(Severity.NOTE),
    MISSING_FIELD(Severity.ERROR),
    UNKNOWN_FIELD(Severity.ERROR),
    WRONG_TYPE(Severity.ERROR),
    WRONG_VALUE(Severity.ERROR),
    WRONG_NAME(Severity.ERROR),
    DUPLICATE_ITEM(Severity.ERROR),
    INVALID_SCHEMA(Severity.ERROR),
    INVALID_BINDING(Severity.ERROR),
    UNKNOWN_BINDING_VERSION(Severity.WARNING),
    // link, plan
    NAME_CHANGED(Severity.NOTE),
    UNSUPPORTED_SCHEMA_FORMAT(Severity.WARNING),
    UNTYPED_SCHEMA_FORMAT(Severity.NOTE),
    UNSUPPORTED_KEYWORD(Severity.WARNING),
    ALL_OF_CONFLICT(Severity.WARNING),
    ALL_OF_CYCLE(Severity.ERROR),
    AMBIGUOUS_UNION(Severity.WARNING),
    AMBIGUOUS_MESSAGE(Severity.WARNING),
    INVALID_EXTENSION(Severity.ERROR),
    // semantic rules
    UNKNOWN_PROTOCOL(Severity.WARNING);

    private final Severity severity;

    DiagnosticId(Severity severity) {
        this.severity = severity;
    }

    /** What it weighs unless an option says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** The stable name, such as {@code duplicate-key}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return text();
    }
}
