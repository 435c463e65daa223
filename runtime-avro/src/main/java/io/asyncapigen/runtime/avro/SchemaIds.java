package io.asyncapigen.runtime.avro;

import org.apache.avro.Schema;

/**
 * Knows schemas by the ids that stand before payloads, as a schema registry does. Called by any thread; what it answers is remembered,
 * so that it may ask over the network. What it throws goes the way of a payload that cannot be written or read.
 */
public interface SchemaIds {
    /**
     * The id of the schema that a message is written by, asked before the first one is.
     *
     * @param message its name in the document
     * @param schema that the document has for it
     */
    int id(String message, Schema schema);

    /** The schema that has an id, asked when a payload names it for the first time. */
    Schema schema(int id);
}
