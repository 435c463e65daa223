package io.asyncapigen.runtime.protobuf;

import com.google.protobuf.Descriptors.Descriptor;

/**
 * Knows the ids of schemas that stand before payloads, as a schema registry does. Called by any thread; what it answers is remembered, so
 * that it may ask over the network. What it throws goes the way of a payload that cannot be written.
 */
public interface SchemaIds {
    /**
     * The id of the schema that a message is written by, asked before the first one is.
     *
     * @param message its name in the document
     * @param descriptor of the payload; {@link Descriptor#getFile()} is the schema that defines it
     */
    int id(String message, Descriptor descriptor);
}
