package io.asyncapigen.generator.model;

import io.asyncapigen.generator.model.schema.SchemaUse;

/**
 * What a binding has beside the payload, such as the key of a Kafka record.
 *
 * @param protocol the key of the binding
 * @param field of the binding
 */
public record BoundValue(String protocol, String field, SchemaUse use) {}
