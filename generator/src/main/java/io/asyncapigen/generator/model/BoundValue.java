package io.asyncapigen.generator.model;

import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.read.Located;

/**
 * What a binding has beside the payload, such as the key of a Kafka record.
 *
 * @param protocol the key of the binding
 * @param field of the binding
 * @param schema what stands there, which may be a reference
 */
public record BoundValue(String protocol, String field, Located schema, SchemaUse use) {}
