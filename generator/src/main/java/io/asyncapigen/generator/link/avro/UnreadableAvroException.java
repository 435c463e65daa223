package io.asyncapigen.generator.link.avro;

/** No types can be made of an Avro schema. The message says why, about "it". */
final class UnreadableAvroException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableAvroException(String message) {
        super(message, null, false, false);
    }
}
