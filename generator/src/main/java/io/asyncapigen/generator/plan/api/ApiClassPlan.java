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
 * @param sharedBindings bindings that several of these operations have
 * @param parts superclasses that declare the others, the topmost first; empty unless the document is so large that one
 *     class cannot hold all of it
 */
public record ApiClassPlan(
        ClassName type,
        Info info,
        List<OperationPlan> operations,
        List<ChannelAccessPlan> channels,
        List<SharedBindingsPlan> sharedBindings,
        List<ApiPartPlan> parts) {

    /** A constant for bindings that several operations have, as traits make them. */
    public record SharedBindingsPlan(String constant, BindingsPlan bindings) {}

    /** A superclass with some of the operations and channels. */
    public record ApiPartPlan(
            ClassName type,
            List<OperationPlan> operations,
            List<ChannelAccessPlan> channels,
            List<SharedBindingsPlan> sharedBindings) {}

    /** A method that gives out a channel. */
    public record ChannelAccessPlan(String method, ChannelPlan channel) {}
}
