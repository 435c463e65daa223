package io.asyncapigen.generator.emit.api;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.asyncapigen.generator.emit.Javadoc;
import io.asyncapigen.generator.emit.SourceFiles;
import io.asyncapigen.generator.plan.Literals;
import io.asyncapigen.generator.plan.api.ChannelPlan;
import io.asyncapigen.generator.plan.api.FieldPlan;
import io.asyncapigen.generator.plan.api.MessageSetPlan;
import io.asyncapigen.generator.plan.api.MessageSetPlan.Kind;
import io.asyncapigen.generator.plan.api.VariablePlan;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Prints the class of a channel. */
final class ChannelEmitter {
    private ChannelEmitter() {}

    static JavaFile emit(ChannelPlan plan) {
        JsonCode json = new JsonCode();
        TypeSpec.Builder type = TypeSpec.classBuilder(plan.type())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(comment(plan).build())
                .addField(address(plan))
                .addFields(
                        plan.fields().stream().map(BindingFieldEmitter::field).toList())
                .addField(FieldSpec.builder(Names.ROUTE, "ROUTE", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$L", route(plan, json))
                        .build())
                .addField(Names.CONNECTION, "connection", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(constructor())
                .addMethod(route(plan));
        publisher(plan).emit(plan.sending(), type);
        subscriber(plan).emit(plan.receiving(), type);
        json.methods().forEach(type::addMethod);
        return SourceFiles.of(plan.type(), type);
    }

    private static Javadoc comment(ChannelPlan plan) {
        Javadoc comment = Comments.of(plan.docs(), "The channel " + Javadoc.code(plan.key()) + ".")
                .paragraph("Channel " + Javadoc.code(plan.pointer()) + ".");
        if (!plan.servers().isEmpty()) {
            comment.paragraph(
                    "Only on " + plan.servers().stream().map(Javadoc::code).collect(Collectors.joining(", ")) + ".");
        }
        if (plan.messages().kind() == Kind.NONE) {
            comment.paragraph("The document names no messages of it, so they are mere bytes.");
        }
        return Comments.end(comment, plan.docs());
    }

    private static FieldSpec address(ChannelPlan plan) {
        CodeBlock template = plan.address() == null
                ? CodeBlock.of("$T.unknown()", Names.ADDRESS_TEMPLATE)
                : CodeBlock.of("$T.parse($L)", Names.ADDRESS_TEMPLATE, Literals.string(plan.address()));
        return FieldSpec.builder(Names.ADDRESS_TEMPLATE, "ADDRESS", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(
                        plan.address() == null
                                ? "The document does not know the address."
                                : "The address, parameters in braces.")
                .initializer(template)
                .build();
    }

    private static CodeBlock route(ChannelPlan plan, JsonCode json) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T.of($L, ADDRESS)$>$>", Names.ROUTE, Literals.string(plan.key()));
        List<VariablePlan> parameters =
                plan.parameters() == null ? List.of() : plan.parameters().parameters();
        for (VariablePlan each : parameters) {
            if (each.location() != null) {
                code.add(
                        "\n.locate($L, $T.parse($L))",
                        Literals.string(each.name()),
                        Names.RUNTIME_EXPRESSION,
                        Literals.string(each.location()));
            }
        }
        if (!plan.bindings().isEmpty()) {
            code.add("\n.bindings($L)", json.bindings(plan.bindings()));
        }
        for (FieldPlan each : plan.fields()) {
            code.add("\n.field($L)", each.constant());
        }
        return code.add("$<$<").build();
    }

    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addJavadoc("@param connection on which the channel is used; it stays open when this object is gone")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Names.CONNECTION, "connection")
                .addStatement("this.connection = $T.requireNonNull(connection, $S)", Names.OBJECTS, "connection")
                .build();
    }

    private static MethodSpec route(ChannelPlan plan) {
        return MethodSpec.methodBuilder("route")
                .addJavadoc(
                        plan.address() != null && plan.parameters() == null
                                ? "Where its messages go, and how."
                                : plan.address() == null
                                        ? "How its messages go, without the address."
                                        : "Where its messages go, and how, without values for the parameters.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Names.ROUTE)
                .addStatement("return ROUTE")
                .build();
    }

    private static AccessEmitter publisher(ChannelPlan plan) {
        return new AccessEmitter(
                "publisher",
                ParameterizedTypeName.get(Names.PUBLISHER, plan.messages().type()),
                () -> Javadoc.create().paragraph("Sends messages of this channel."),
                each -> each,
                plan.parameters(),
                CodeBlock.of("ROUTE"),
                (route, options) ->
                        CodeBlock.of("connection.publisher($L.option($L),$W$L)", route, options, set(plan.messages())),
                List.of(Modifier.PUBLIC));
    }

    private static AccessEmitter subscriber(ChannelPlan plan) {
        return new AccessEmitter(
                "subscriber",
                ParameterizedTypeName.get(Names.SUBSCRIBER, plan.messages().type()),
                () -> Javadoc.create().paragraph("Receives messages of this channel."),
                each -> plan.handler() == null
                        ? each
                        : each.tag("@see " + plan.handler().canonicalName()),
                plan.parameters(),
                CodeBlock.of("ROUTE"),
                (route, options) ->
                        CodeBlock.of("connection.subscriber($L.option($L),$W$L)", route, options, set(plan.messages())),
                List.of(Modifier.PUBLIC));
    }

    /** The messages that come in; the others of the channel are known, so that they can be passed over. */
    static CodeBlock received(MessageSetPlan messages) {
        return messages.channel() == null
                ? set(messages)
                : CodeBlock.of("$L.within($T.MESSAGES)", set(messages), messages.channel());
    }

    /** The messages that go through. */
    static CodeBlock set(MessageSetPlan messages) {
        return messages.kind() == Kind.SEVERAL
                ? CodeBlock.of("$T.MESSAGES", messages.type())
                : CodeBlock.of("$T.of($T.TYPE)", Names.MESSAGE_SET, messages.type());
    }
}
