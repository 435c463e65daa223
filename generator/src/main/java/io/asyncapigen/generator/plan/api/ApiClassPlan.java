package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.ClassName;
import io.asyncapigen.generator.model.Info;
import java.util.List;

/**
 * The class in which a user of the generated code starts.
 *
 * @param type in the root package
 * @param operations those that the class declares itself
 * @param channels how the class gives out the channels that it declares itself
 * @param parts superclasses that declare the others, the topmost first; empty unless the document is so large that one
 *     class cannot hold all of it
 */
public record ApiClassPlan(
        ClassName type,
        Info info,
        List<OperationPlan> operations,
        List<ChannelAccessPlan> channels,
        List<ApiPartPlan> parts) {

    /** A superclass with some of the operations and channels. */
    public record ApiPartPlan(ClassName type, List<OperationPlan> operations, List<ChannelAccessPlan> channels) {}

    /** A method that gives out a channel. */
    public record ChannelAccessPlan(String method, ChannelPlan channel) {}
}
