package io.asyncapigen.generator.emit.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.asyncapigen.generator.emit.Javadoc;
import io.asyncapigen.generator.model.Operation.ReplyAddress;
import io.asyncapigen.generator.plan.Literals;
import io.asyncapigen.generator.plan.api.ApiClassPlan.SharedBindingsPlan;
import io.asyncapigen.generator.plan.api.ChannelPlan;
import io.asyncapigen.generator.plan.api.FieldPlan;
import io.asyncapigen.generator.plan.api.MessageSetPlan.Kind;
import io.asyncapigen.generator.plan.api.OperationPlan;
import io.asyncapigen.generator.plan.api.OperationPlan.ReplyPlan;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Prints how the API class gives out an operation. */
final class OperationEmitter {
    private OperationEmitter() {}

    /** The route of an operation, which is the same for all calls but for the values of parameters. */
    static FieldSpec constant(OperationPlan plan, JsonCode json) {
        return FieldSpec.builder(Names.ROUTE, plan.constant(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$L", route(plan, json))
                .build();
    }

    /** Bindings that several operations have. */
    static FieldSpec constant(SharedBindingsPlan plan, JsonCode json) {
        return FieldSpec.builder(Names.BINDINGS, plan.constant(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$L", json.bindings(plan.bindings()))
                .build();
    }

    private static CodeBlock route(OperationPlan plan, JsonCode json) {
        boolean isShort = (plan.bindings().isEmpty() || plan.sharedBindings() != null)
                && plan.security().isEmpty()
                && plan.fields().isEmpty();
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        isShort ? "$T.route()$>$>.operation($L, $L)" : "$T.route()$>$>\n.operation($L, $L)",
                        plan.channel().type(),
                        Literals.string(plan.key()),
                        plan.sharedBindings() == null
                                ? json.bindings(plan.bindings())
                                : CodeBlock.of("$L", plan.sharedBindings()));
        if (!plan.security().isEmpty()) {
            code.add("\n.security($L)", SecurityCode.of(plan.security()));
        }
        for (FieldPlan each : plan.fields()) {
            code.add("\n.field($L)", each.constant());
        }
        return code.add("$<$<").build();
    }

    /** Adds the overloads of the accessor. */
    static void emit(OperationPlan plan, TypeSpec.Builder type, List<Modifier> modifiers) {
        new AccessEmitter(
                        plan.method(),
                        returns(plan),
                        () -> comment(plan),
                        each -> end(each, plan),
                        plan.channel().parameters(),
                        CodeBlock.of("$L", plan.constant()),
                        (route, options) -> open(plan, route, options),
                        modifiers)
                .emit(plan.channel().accesses(plan.cell()), type);
    }

    private static TypeName returns(OperationPlan plan) {
        ClassName messages = plan.messages().type();
        return switch (plan.cell()) {
            case PUBLISHER -> ParameterizedTypeName.get(Names.PUBLISHER, messages);
            case SUBSCRIBER -> ParameterizedTypeName.get(Names.SUBSCRIBER, messages);
            case REQUESTER ->
                ParameterizedTypeName.get(
                        Names.REQUESTER, messages, reply(plan).messages().type());
            case RESPONDER ->
                ParameterizedTypeName.get(
                        Names.RESPONDER, messages, reply(plan).messages().type());
        };
    }

    private static CodeBlock open(OperationPlan plan, CodeBlock target, CodeBlock options) {
        CodeBlock route = CodeBlock.of("$L.option($L)", target, options);
        CodeBlock messages =
                plan.cell().sends() ? ChannelEmitter.set(plan.messages()) : ChannelEmitter.received(plan.messages());
        return switch (plan.cell()) {
            case PUBLISHER -> CodeBlock.of("connection.publisher($L,$W$L)", route, messages);
            case SUBSCRIBER -> CodeBlock.of("connection.subscriber($L,$W$L)", route, messages);
            case REQUESTER ->
                CodeBlock.of(
                        "connection.requester(\n$>$>$L,\n$L,\n$L,\n$L)$<$<",
                        route,
                        messages,
                        replyRoute(plan, options),
                        ChannelEmitter.set(reply(plan).messages()));
            case RESPONDER ->
                CodeBlock.of(
                        "connection.responder(\n$>$>$L,\n$L,\n$L,\n$L)$<$<",
                        route,
                        messages,
                        replyRoute(plan, options),
                        ChannelEmitter.set(reply(plan).messages()));
        };
    }

    private static CodeBlock replyRoute(OperationPlan plan, CodeBlock options) {
        ReplyPlan reply = reply(plan);
        ChannelPlan channel = reply.channel();
        CodeBlock route = channel == null
                ? CodeBlock.of(
                        "$T.of($L, $T.unknown())",
                        Names.ROUTE,
                        Literals.string(plan.channel().key()),
                        Names.ADDRESS_TEMPLATE)
                : CodeBlock.of("$T.route()", channel.type());
        return reply.address() == null
                ? CodeBlock.of("$T.of($L).option($L)", Names.REPLY_ROUTE, route, options)
                : CodeBlock.of(
                        "$T.of($L, $L).option($L)",
                        Names.REPLY_ROUTE,
                        route,
                        Literals.string(reply.address().location()),
                        options);
    }

    private static ReplyPlan reply(OperationPlan plan) {
        return Objects.requireNonNull(plan.reply(), "reply");
    }

    private static Javadoc comment(OperationPlan plan) {
        String does = switch (plan.cell()) {
            case PUBLISHER -> "Sends to";
            case SUBSCRIBER -> "Receives from";
            case REQUESTER -> "Sends requests, for replies, to";
            case RESPONDER -> "Answers requests from";
        };
        String sentence = does + " the channel " + Javadoc.code(plan.channel().key()) + ".";
        Javadoc comment =
                Comments.of(plan.docs(), sentence).paragraph("Operation " + Javadoc.code(plan.pointer()) + ".");
        if (plan.messages().kind() == Kind.NONE) {
            comment.paragraph("The document names no messages of it, so they are mere bytes.");
        }
        if (plan.reply() != null && plan.reply().address() != null) {
            ReplyAddress address = plan.reply().address();
            Comments.described(comment, "Reply address", address.location(), address.description());
        }
        return Comments.security(comment, plan.security());
    }

    private static Javadoc end(Javadoc comment, OperationPlan plan) {
        Comments.end(comment, plan.docs());
        return plan.handler() == null
                ? comment
                : comment.tag("@see " + plan.handler().canonicalName());
    }
}
