package io.asyncapigen.runtime;

import java.util.Objects;

/**
 * What describes a payload that the document describes in another language than JSON Schema. A codec that knows the language writes and
 * reads by it.
 *
 * @param format the {@code schemaFormat} of the document, such as {@code application/vnd.apache.avro;version=1.9.0}
 * @param text the schema in that language; an Avro schema with all that it refers to, a text of Protocol Buffers without its imports,
 *     which the class of the payload knows
 */
public record ForeignSchema(String format, String text) {
    public ForeignSchema {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(text, "text");
    }

    /** Only the format: a schema is long. */
    @Override
    public String toString() {
        return format;
    }
}
