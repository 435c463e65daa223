package io.asyncapigen.generator.model;

import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.read.Located.Id;
import java.util.Map;

/**
 * What stands under {@code components}, by name or by the place of its definition. Traits, bindings, tags, parameters and
 * the like are merged into the objects that use them.
 *
 * @param schemas by component name
 * @param messages by component name, the place of the definition
 * @param servers those that only stand here
 * @param channels those that only stand here
 * @param operations those that only stand here
 * @param securitySchemes by component name
 */
public record Components(
        Map<String, SchemaUse> schemas,
        Map<String, Id> messages,
        Map<Id, Server> servers,
        Map<Id, Channel> channels,
        Map<Id, Operation> operations,
        Map<String, SecurityScheme> securitySchemes) {}
