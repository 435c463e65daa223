package io.asyncapigen.generator.plan.api;

import io.asyncapigen.generator.plan.Packages;
import io.asyncapigen.generator.plan.validation.ValidationPlan;
import java.util.List;
import java.util.Optional;

/**
 * All of the generated code but the schema types, with every name and type decided. Lists are in document order.
 *
 * @param validation what messages are compared with, if any is
 * @param channelChoices enums of parameters that several channels share
 * @param serverChoices enums of variables that several servers share
 */
public record ApiPlan(
        Packages packages,
        ApiClassPlan api,
        List<MessagePlan> messages,
        Optional<ValidationPlan> validation,
        List<MessageFamilyPlan> families,
        List<RequestHandlerPlan> requestHandlers,
        List<ChannelPlan> channels,
        List<ChoicesPlan> channelChoices,
        List<ServerPlan> servers,
        List<ChoicesPlan> serverChoices) {}
