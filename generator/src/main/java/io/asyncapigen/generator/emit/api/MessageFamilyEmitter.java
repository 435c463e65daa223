package io.asyncapigen.generator.emit.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.asyncapigen.generator.emit.Javadoc;
import io.asyncapigen.generator.emit.SourceFiles;
import io.asyncapigen.generator.plan.api.MessageFamilyPlan;
import io.asyncapigen.generator.plan.api.MessagePlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Prints the sealed interface of several messages. */
final class MessageFamilyEmitter {
    private MessageFamilyEmitter() {}

    static JavaFile emit(MessageFamilyPlan plan) {
        List<ClassName> members = plan.members().stream().map(MessagePlan::type).toList();
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(plan.type())
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addJavadoc(comment(plan).build())
                .addSuperinterface(Names.MESSAGE)
                .addPermittedSubclasses(members);
        List<List<MessagePlan>> chunks = plan.chunks();
        type.addField(messages(plan, chunks.size() == 1 ? types(chunks.get(0)) : CodeBlock.of("types()")));
        if (chunks.size() > 1) {
            collect(plan, chunks, type);
        }
        return SourceFiles.of(plan.type(), type);
    }

    private static Javadoc comment(MessageFamilyPlan plan) {
        Javadoc comment =
                Javadoc.create().paragraph("The messages of " + plan.owner() + " " + Javadoc.code(plan.key()) + ".");
        if (plan.handler() != null) {
            comment.tag("@see " + plan.handler().type().canonicalName());
        }
        return comment;
    }

    private static FieldSpec messages(MessageFamilyPlan plan, CodeBlock types) {
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Names.MESSAGE_SET, plan.type()),
                        "MESSAGES",
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc("How they travel and are told apart, in the order of the document.")
                .initializer("$T.of($L)", Names.MESSAGE_SET, types)
                .build();
    }

    private static CodeBlock types(List<MessagePlan> messages) {
        return messages.stream()
                .map(each -> CodeBlock.of("$T.TYPE", each.type()))
                .collect(CodeBlock.joining(",$W"));
    }

    /** More constants than one method has room for. */
    private static void collect(MessageFamilyPlan plan, List<List<MessagePlan>> chunks, TypeSpec.Builder type) {
        TypeName list = ParameterizedTypeName.get(
                ClassName.get(List.class),
                ParameterizedTypeName.get(Names.MESSAGE_TYPE, WildcardTypeName.subtypeOf(plan.type())));
        MethodSpec.Builder all = MethodSpec.methodBuilder("types")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(list)
                .addStatement("$T types = new $T<>()", list, ArrayList.class);
        for (int i = 0; i < chunks.size(); i++) {
            String name = "types" + (i + 1);
            all.addStatement("types.addAll($L())", name);
            type.addMethod(MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(list)
                    .addStatement("return $T.of($L)", List.class, types(chunks.get(i)))
                    .build());
        }
        type.addMethod(all.addStatement("return types").build());
    }
}
