package io.asyncapigen.generator.emit.api;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.asyncapigen.generator.emit.Javadoc;
import io.asyncapigen.generator.emit.SchemasEmitter;
import io.asyncapigen.generator.emit.SourceFiles;
import io.asyncapigen.generator.model.CorrelationId;
import io.asyncapigen.generator.model.Message;
import io.asyncapigen.generator.plan.JsonExpressions;
import io.asyncapigen.generator.plan.Literals;
import io.asyncapigen.generator.plan.api.FieldPlan;
import io.asyncapigen.generator.plan.api.MessagePlan;
import io.asyncapigen.generator.plan.api.MessagePlan.MatchPlan;
import io.asyncapigen.generator.plan.api.MessagePlan.Part;
import io.asyncapigen.generator.plan.validation.ValidationPlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Prints the record of a message. */
final class MessageEmitter {
    private static final String PAYLOAD = "payload";
    private static final String HEADERS = "headers";

    private MessageEmitter() {}

    static JavaFile emit(MessagePlan plan) {
        JsonCode json = new JsonCode();
        TypeSpec.Builder type = TypeSpec.recordBuilder(plan.type())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(comment(plan).build())
                .recordConstructor(constructor(plan))
                .addFields(
                        plan.fields().stream().map(BindingFieldEmitter::field).toList())
                .addField(type(plan, json));
        if (plan.families().isEmpty()) {
            type.addSuperinterface(Names.MESSAGE);
        } else {
            type.addSuperinterfaces(plan.families());
        }
        if (plan.mentionsDeprecated()) {
            type.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "deprecation")
                    .build());
        }
        factories(plan, type);
        if (isSensitive(plan.payload()) || isSensitive(plan.headers())) {
            type.addMethod(string(plan));
        }
        json.methods().forEach(type::addMethod);
        return SourceFiles.of(plan.type(), type);
    }

    private static boolean isSensitive(@Nullable Part part) {
        return part != null && part.sensitive();
    }

    /** {@code toString} as a record has it, without what must not be shown. */
    private static MethodSpec string(MessagePlan plan) {
        List<CodeBlock> parts = new ArrayList<>();
        shown(plan.payload(), PAYLOAD, parts);
        shown(plan.headers(), HEADERS, parts);
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement(
                        "return $S + $L + $S",
                        plan.type().simpleName() + "[",
                        CodeBlock.join(parts, " + \", \" + "),
                        "]")
                .build();
    }

    private static void shown(@Nullable Part part, String name, List<CodeBlock> parts) {
        if (part != null) {
            parts.add(part.sensitive() ? CodeBlock.of("$S", name + "=***") : CodeBlock.of("$S + $N", name + "=", name));
        }
    }

    private static Javadoc comment(MessagePlan plan) {
        Javadoc comment = Comments.of(plan.docs(), "The message " + Javadoc.code(plan.name()) + ".")
                .paragraph("Message " + Javadoc.code(plan.pointer()) + ".");
        correlationId(plan, comment);
        if (plan.payload() != null) {
            comment.param(PAYLOAD, described(plan.payload(), "what the message says", "may be null"));
        }
        if (plan.headers() != null) {
            comment.param(
                    HEADERS,
                    described(plan.headers(), "what the document puts beside the payload", "null when there are none"));
        }
        return Comments.end(comment, plan.docs());
    }

    /** No accessor reads it, so that what the document says of it stands here. */
    private static void correlationId(MessagePlan plan, Javadoc comment) {
        CorrelationId id = plan.correlationId();
        if (id != null) {
            Comments.described(comment, "Correlation id", id.location(), id.description());
        }
    }

    private static String described(Part part, String otherwise, String absence) {
        String text = part.description() == null || part.description().isBlank() ? otherwise : part.description();
        return part.optional() && text.equals(otherwise) ? text + "; " + absence : text;
    }

    private static MethodSpec constructor(MessagePlan plan) {
        MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
        part(plan.payload(), PAYLOAD, constructor);
        part(plan.headers(), HEADERS, constructor);
        return constructor.build();
    }

    private static void part(@Nullable Part part, String name, MethodSpec.Builder constructor) {
        if (part != null) {
            constructor.addParameter(part.optional() ? Names.nullable(part.type()) : part.type(), name);
            if (!part.optional()) {
                constructor.addStatement("$T.requireNonNull($N, $S)", Names.OBJECTS, name, name);
            }
        }
    }

    private static FieldSpec type(MessagePlan plan, JsonCode json) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.builder($L, $T.class)$>$>", Names.MESSAGE_TYPE, Literals.string(plan.name()), plan.type())
                .add("\n.contentType($L)", Literals.string(plan.contentType()));
        if (plan.payload() != null) {
            code.add(
                    "\n.payload($L, $T::$L)",
                    BindingFieldEmitter.token(plan.payload().type()),
                    plan.type(),
                    PAYLOAD);
            schema("payloadSchema", plan.payload(), code);
            foreign(plan.payload(), code);
        }
        if (plan.headers() != null) {
            code.add(
                    "\n.headers($L, $T::$L)",
                    BindingFieldEmitter.token(plan.headers().type()),
                    plan.type(),
                    HEADERS);
            schema("headersSchema", plan.headers(), code);
        }
        if (plan.correlationId() != null) {
            code.add(
                    "\n.correlationId($L)", Literals.string(plan.correlationId().location()));
        }
        if (!plan.bindings().isEmpty()) {
            code.add("\n.bindings($L)", json.bindings(plan.bindings()));
        }
        for (FieldPlan field : plan.fields()) {
            code.add("\n.field($L)", field.constant());
        }
        for (MatchPlan match : plan.matches()) {
            code.add("\n.match($L)", match(match));
        }
        boolean ofHeaders = plan.payload() == null && plan.headers() != null;
        code.add(ofHeaders ? "\n.buildOfHeaders($T::new)" : "\n.build($T::new)", plan.type());
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Names.MESSAGE_TYPE, plan.type()),
                        "TYPE",
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc("How this message travels.")
                .initializer(code.add("$<$<").build())
                .build();
    }

    private static void schema(String setter, Part part, CodeBlock.Builder code) {
        ValidationPlan.Entry schema = part.schema();
        if (schema != null) {
            code.add("\n.$L($L)", setter, SchemasEmitter.mention(schema));
        }
    }

    private static void foreign(Part payload, CodeBlock.Builder code) {
        Message.ForeignPayload foreign = payload.foreign();
        if (foreign != null) {
            code.add(
                    "\n.foreignSchema(new $T($L, $L))",
                    Names.FOREIGN_SCHEMA,
                    Literals.string(foreign.format().text()),
                    Literals.string(foreign.schema()));
        }
    }

    private static CodeBlock match(MatchPlan match) {
        CodeBlock where = Literals.string(match.where());
        CodeBlock values = match.values().stream()
                .map(each -> CodeBlock.of(", $T.of($L)", Names.JSON_VALUE, JsonExpressions.of(each)))
                .collect(CodeBlock.joining(""));
        return switch (match.kind()) {
            case HEADER -> CodeBlock.of("$T.header($L$L)", Names.MESSAGE_MATCH, where, values);
            case PAYLOAD -> CodeBlock.of("$T.payload($L$L)", Names.MESSAGE_MATCH, where, values);
            case REQUIRES -> CodeBlock.of("$T.requires($L)", Names.MESSAGE_MATCH, where);
        };
    }

    /** One with what the message needs, and one with all it can have where that is more. */
    private static void factories(MessagePlan plan, TypeSpec.Builder type) {
        List<ParameterSpec> parameters = new ArrayList<>();
        List<CodeBlock> arguments = new ArrayList<>();
        if (plan.payload() != null) {
            TypeName payload = plan.payload().type();
            parameters.add(ParameterSpec.builder(plan.payload().optional() ? Names.nullable(payload) : payload, PAYLOAD)
                    .build());
            arguments.add(CodeBlock.of(PAYLOAD));
        }
        if (plan.headers() == null) {
            type.addMethod(factory(
                    plan.type(),
                    parameters,
                    arguments,
                    plan.payload() == null ? "The message, which has no content." : "A message of this payload."));
            return;
        }
        if (plan.headers().optional()) {
            List<CodeBlock> withoutHeaders = new ArrayList<>(arguments);
            withoutHeaders.add(CodeBlock.of("null"));
            type.addMethod(factory(plan.type(), parameters, withoutHeaders, "A message without typed headers."));
        } else if (plan.headers().constant()) {
            List<CodeBlock> withConstants = new ArrayList<>(arguments);
            withConstants.add(CodeBlock.of("new $T()", plan.headers().type()));
            type.addMethod(
                    factory(plan.type(), parameters, withConstants, "A message with the headers that it always has."));
        }
        List<ParameterSpec> all = new ArrayList<>(parameters);
        all.add(ParameterSpec.builder(plan.headers().type(), HEADERS).build());
        arguments.add(CodeBlock.of(HEADERS));
        type.addMethod(factory(plan.type(), all, arguments, "A message with these headers."));
    }

    private static MethodSpec factory(
            ClassName type, List<ParameterSpec> parameters, List<CodeBlock> arguments, String comment) {
        return MethodSpec.methodBuilder("of")
                .addJavadoc("$L", comment)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(type)
                .addParameters(parameters)
                .addStatement("return new $T($L)", type, CodeBlock.join(arguments, ", "))
                .build();
    }
}
