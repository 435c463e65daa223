package io.asyncapigen.generator.model;

import io.asyncapigen.generator.model.Operation.Reply;
import io.asyncapigen.generator.model.Operation.ReplyAddress;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.read.Located.Id;
import java.util.Map;

/**
 * What stands under {@code components}, whether or not something refers to it: by component name or, where other objects
 * refer to it by an id, by that. An entry that is a reference to another object is the other object.
 *
 * @param schemas by component name
 * @param messages by component name, the place of the definition
 * @param servers those that only stand here
 * @param channels those that only stand here
 * @param operations those that only stand here
 * @param replies without messages of their own those of their channel, none without a channel
 * @param operationTraits operations have their fields among their own
 * @param messageTraits messages have their fields among their own
 */
public record Components(
        Map<String, SchemaUse> schemas,
        Map<String, Id> messages,
        Map<Id, Server> servers,
        Map<Id, Channel> channels,
        Map<Id, Operation> operations,
        Map<String, SecurityScheme> securitySchemes,
        Map<String, ServerVariable> serverVariables,
        Map<String, Parameter> parameters,
        Map<String, CorrelationId> correlationIds,
        Map<String, Reply> replies,
        Map<String, ReplyAddress> replyAddresses,
        Map<String, ExternalDocs> externalDocs,
        Map<String, Tag> tags,
        Map<String, OperationTrait> operationTraits,
        Map<String, MessageTrait> messageTraits,
        Map<String, Bindings> serverBindings,
        Map<String, Bindings> channelBindings,
        Map<String, Bindings> operationBindings,
        Map<String, Bindings> messageBindings) {

    /** The same with these messages only. */
    public Components withMessages(Map<String, Id> chosen) {
        return new Components(
                schemas,
                chosen,
                servers,
                channels,
                operations,
                securitySchemes,
                serverVariables,
                parameters,
                correlationIds,
                replies,
                replyAddresses,
                externalDocs,
                tags,
                operationTraits,
                messageTraits,
                serverBindings,
                channelBindings,
                operationBindings,
                messageBindings);
    }
}
