package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.ClassName;
import io.asyncapigen.generator.Perspective;
import io.asyncapigen.generator.model.BoundValue;
import io.asyncapigen.generator.model.Operation;
import io.asyncapigen.generator.model.Operation.Action;
import io.asyncapigen.generator.model.Operation.ReplyAddress;
import io.asyncapigen.generator.plan.JavaNames;
import io.asyncapigen.generator.plan.NameScope;
import io.asyncapigen.generator.plan.api.OperationPlan.Cell;
import io.asyncapigen.generator.plan.api.OperationPlan.ReplyPlan;
import io.asyncapigen.generator.read.Located.Id;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Plans how the API class gives out operations. */
final class OperationPlanner {
    private final Perspective perspective;
    private final Scopes scopes;
    private final FieldPlan.Planner fields;
    private final ClassName api;
    private final NameScope methods;
    private final FamilyPlanner families;
    private final Function<Id, ChannelPlan> channels;
    private final NameScope constants;

    /**
     * @param api the API class
     * @param methods the names taken in the API class
     * @param constants those of its constants
     */
    OperationPlanner(
            Perspective perspective,
            Scopes scopes,
            FieldPlan.Planner fields,
            ClassName api,
            NameScope methods,
            NameScope constants,
            FamilyPlanner families,
            Function<Id, ChannelPlan> channels) {
        this.perspective = perspective;
        this.scopes = scopes;
        this.fields = fields;
        this.api = api;
        this.methods = methods;
        this.constants = constants;
        this.families = families;
        this.channels = channels;
    }

    private static @Nullable ReplyAddress address(Operation.Reply reply) {
        ReplyAddress address = reply.address();
        return address == null || Expressions.runtimeExpression(address.location()) == null ? null : address;
    }

    OperationPlan plan(Operation operation, MessageSetPlan messages, @Nullable MessageSetPlan replies) {
        String plain = Scopes.memberName(operation.hints().name(), operation.key());
        Operation.Reply reply = operation.reply();
        Cell cell = cell(operation);
        ReplyPlan replyPlan = reply == null || replies == null
                ? null
                : new ReplyPlan(
                        reply.channel() == null ? null : channels.apply(reply.channel()), address(reply), replies);
        String constant = constants.claim(JavaNames.constant(operation.key()));
        return new OperationPlan(
                operation.key(),
                operation.place().pointer().toFragment(),
                scopes.member(methods, operation.place(), plain, plain + "Operation"),
                constant,
                cell,
                channels.apply(operation.channel()),
                messages,
                replyPlan,
                handler(operation, cell, messages),
                BindingsPlan.of(operation.bindings()),
                operation.boundValues().stream()
                        .map(each -> field(constant, operation, each))
                        .toList(),
                null,
                SecurityPlanner.plan(operation.security()),
                operation.docs());
    }

    private FieldPlan field(String prefix, Operation owner, BoundValue value) {
        String name = JavaNames.constant(value.protocol() + "_" + value.field());
        return fields.plan(value, constants.claim(prefix + "_" + name), owner.key(), api);
    }

    /** What the accessor of an operation returns. */
    Cell cell(Operation operation) {
        boolean sends = (operation.action() == Action.SEND) == (perspective == Perspective.APPLICATION);
        if (operation.reply() != null) {
            return sends ? Cell.REQUESTER : Cell.RESPONDER;
        }
        return sends ? Cell.PUBLISHER : Cell.SUBSCRIBER;
    }

    private @Nullable ClassName handler(Operation operation, Cell cell, MessageSetPlan messages) {
        if (cell == Cell.RESPONDER && families.areHandled(messages)) {
            String stem = Scopes.typeName(operation.hints().name(), operation.key());
            return scopes.root(stem + "RequestHandler");
        }
        return cell == Cell.SUBSCRIBER ? families.handlerOf(messages) : null;
    }
}
