package io.asyncapigen.generator.resolve;

/** The objects of the AsyncAPI specification that stand at a place of a document, or that a reference may lead to. */
public enum ObjectKind {
    DOCUMENT,
    INFO,
    CONTACT,
    LICENSE,
    TAG,
    EXTERNAL_DOCS,
    SERVER,
    SERVER_VARIABLE,
    SERVER_BINDINGS,
    CHANNEL,
    CHANNEL_BINDINGS,
    PARAMETER,
    MESSAGE,
    MESSAGE_TRAIT,
    MESSAGE_BINDINGS,
    CORRELATION_ID,
    OPERATION,
    OPERATION_TRAIT,
    OPERATION_BINDINGS,
    REPLY,
    REPLY_ADDRESS,
    SECURITY_SCHEME,
    COMPONENTS,
    /** A Schema Object, a Multi Format Schema Object, or a boolean. */
    SCHEMA
}
