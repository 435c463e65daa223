package io.asyncapigen.generator.resolve;

import org.jspecify.annotations.Nullable;

/** What can stand at a place, as far as the search for references has to tell things apart. */
enum Rule {
    DOCUMENT(ObjectKind.DOCUMENT),
    INFO(ObjectKind.INFO),
    CONTACT(ObjectKind.CONTACT),
    LICENSE(ObjectKind.LICENSE),
    TAG(ObjectKind.TAG),
    EXTERNAL_DOCS(ObjectKind.EXTERNAL_DOCS),
    SERVER(ObjectKind.SERVER),
    SERVER_VARIABLE(ObjectKind.SERVER_VARIABLE),
    SERVER_BINDINGS(ObjectKind.SERVER_BINDINGS),
    CHANNEL(ObjectKind.CHANNEL),
    CHANNEL_BINDINGS(ObjectKind.CHANNEL_BINDINGS),
    PARAMETER(ObjectKind.PARAMETER),
    MESSAGE(ObjectKind.MESSAGE),
    MESSAGE_TRAIT(ObjectKind.MESSAGE_TRAIT),
    MESSAGE_BINDINGS(ObjectKind.MESSAGE_BINDINGS),
    CORRELATION_ID(ObjectKind.CORRELATION_ID),
    OPERATION(ObjectKind.OPERATION),
    OPERATION_TRAIT(ObjectKind.OPERATION_TRAIT),
    OPERATION_BINDINGS(ObjectKind.OPERATION_BINDINGS),
    REPLY(ObjectKind.REPLY),
    REPLY_ADDRESS(ObjectKind.REPLY_ADDRESS),
    SECURITY_SCHEME(ObjectKind.SECURITY_SCHEME),
    COMPONENTS(ObjectKind.COMPONENTS),
    /** Where a schema may be in any language: a Multi Format Schema Object as well as a Schema Object. */
    ANY_SCHEMA(ObjectKind.SCHEMA),
    /** A schema within a schema, and in bindings. */
    SCHEMA(ObjectKind.SCHEMA),
    /** A schema in a language that is not JSON Schema; it can be a reference, and nothing in it is one. */
    FOREIGN_SCHEMA(null),
    /** The same, in a language that is neither JSON nor YAML, so that files of it are read as text. */
    FOREIGN_TEXT(null),

    OAUTH_FLOWS(null),
    OAUTH_FLOW(null),
    ANYPOINTMQ_MESSAGE(null),
    HTTP_MESSAGE(null),
    HTTP_OPERATION(null),
    JMS_MESSAGE(null),
    JMS_SERVER(null),
    KAFKA_MESSAGE(null),
    KAFKA_OPERATION(null),
    MQTT_MESSAGE(null),
    MQTT_OPERATION(null),
    MQTT_SERVER(null),
    SOLACE_OPERATION(null),
    WS_CHANNEL(null);

    private final @Nullable ObjectKind kind;

    Rule(@Nullable ObjectKind kind) {
        this.kind = kind;
    }

    /** What others know it as, or null when it is nothing that they ask for. */
    @Nullable
    ObjectKind kind() {
        return kind;
    }

    /** What a reference to it has to lead to. */
    ObjectKind expected() {
        return kind == null ? ObjectKind.SCHEMA : kind;
    }

    boolean isForeign() {
        return this == FOREIGN_SCHEMA || this == FOREIGN_TEXT;
    }

    boolean isSchema() {
        return this == ANY_SCHEMA || this == SCHEMA;
    }
}
