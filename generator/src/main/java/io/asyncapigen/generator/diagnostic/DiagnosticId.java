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
    UNKNOWN_BINDING_VERSION(Severity.ERROR, Leniency.LENIENT),
    // link, plan
    NAME_CHANGED(Severity.NOTE),
    NAME_COLLISION(Severity.WARNING),
    UNSUPPORTED_SCHEMA_FORMAT(Severity.WARNING),
    UNTYPED_SCHEMA_FORMAT(Severity.NOTE),
    UNTYPED_SCHEMA(Severity.NOTE),
    UNSUPPORTED_KEYWORD(Severity.WARNING),
    UNCHECKED_KEYWORD(Severity.WARNING),
    ALL_OF_CONFLICT(Severity.WARNING),
    ALL_OF_CYCLE(Severity.ERROR),
    AMBIGUOUS_UNION(Severity.WARNING),
    AMBIGUOUS_MESSAGE(Severity.WARNING),
    NO_MEDIA_TYPE(Severity.WARNING),
    NO_CODEC(Severity.WARNING),
    UNMATCHED_PATTERN(Severity.ERROR),
    INVALID_EXTENSION(Severity.ERROR),
    INEFFECTIVE_EXTENSION(Severity.WARNING),
    IGNORED_SCHEMA_USED(Severity.WARNING),
    // semantic rules
    UNKNOWN_PROTOCOL(Severity.WARNING),
    BINDING_NOT_APPLIED(Severity.WARNING),
    BINDING_OF_OTHER_ACTION(Severity.NOTE),
    METHOD_ASSUMED(Severity.NOTE),
    INLINE_NOT_ALLOWED(Severity.ERROR),
    CHANNEL_NOT_IN_ROOT(Severity.ERROR, Leniency.LENIENT),
    SERVER_NOT_IN_ROOT(Severity.ERROR, Leniency.LENIENT),
    MESSAGE_NOT_IN_CHANNEL(Severity.ERROR),
    MESSAGE_IN_COMPONENTS(Severity.ERROR, Leniency.LENIENT),
    CHANNEL_WITHOUT_MESSAGES(Severity.WARNING),
    REPLY_ADDRESS_CONFLICT(Severity.WARNING),
    MALFORMED_ADDRESS(Severity.ERROR),
    UNDEFINED_ADDRESS_PARAMETER(Severity.ERROR, Leniency.LENIENT),
    UNUSED_ADDRESS_PARAMETER(Severity.ERROR, Leniency.LENIENT),
    PARAMETER_IN_TOKEN(Severity.WARNING),
    ADDRESS_WITH_QUERY(Severity.WARNING),
    CHANNEL_ID_WITH_QUERY(Severity.ERROR, Leniency.LENIENT),
    DUPLICATE_ADDRESS(Severity.WARNING),
    UNDEFINED_SERVER_VARIABLE(Severity.ERROR, Leniency.LENIENT),
    UNUSED_SERVER_VARIABLE(Severity.WARNING),
    DEFAULT_NOT_IN_ENUM(Severity.ERROR),
    EXAMPLE_NOT_IN_ENUM(Severity.WARNING),
    HOST_WITH_SCHEME(Severity.WARNING),
    HOST_WITH_PATH(Severity.WARNING),
    INVALID_RUNTIME_EXPRESSION(Severity.ERROR),
    RUNTIME_EXPRESSION_TARGET(Severity.WARNING),
    UNKNOWN_SCOPE(Severity.WARNING),
    UNKNOWN_SCHEMA_FORMAT_VERSION(Severity.ERROR),
    INVALID_AVRO(Severity.ERROR),
    INVALID_PROTOBUF(Severity.ERROR),
    PROTOC_FAILED(Severity.ERROR),
    PROTOC_VERSION(Severity.WARNING),
    PROTOBUF_CLASS_CLASH(Severity.ERROR),
    HEADERS_NOT_OBJECT(Severity.ERROR),
    INVALID_PATTERN(Severity.ERROR),
    UNDEFINED_REQUIRED_MEMBER(Severity.WARNING),
    CONTRADICTORY_BOUNDS(Severity.WARNING),
    DEFAULT_MISMATCH(Severity.WARNING),
    ENUM_MISMATCH(Severity.WARNING),
    UNDEFINED_DISCRIMINATOR(Severity.WARNING),
    OPTIONAL_DISCRIMINATOR(Severity.WARNING),
    REQUIRED_RECURSION(Severity.WARNING),
    NULLABLE_KEYWORD(Severity.WARNING),
    EXAMPLE_MISMATCH(Severity.WARNING),
    UNUSED_COMPONENT(Severity.WARNING);

    private final Severity severity;
    private final boolean lenient;

    DiagnosticId(Severity severity) {
        this(severity, Leniency.STRICT);
    }

    DiagnosticId(Severity severity, Leniency leniency) {
        this.severity = severity;
        this.lenient = leniency == Leniency.LENIENT;
    }

    private enum Leniency {
        STRICT,
        LENIENT
    }

    /** Whether what was meant can be seen, so that {@code --lenient} makes a warning of it and goes on. */
    public boolean lenient() {
        return lenient;
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
