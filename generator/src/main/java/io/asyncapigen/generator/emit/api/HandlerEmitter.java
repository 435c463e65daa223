package io.asyncapigen.generator.emit.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.asyncapigen.generator.emit.Javadoc;
import io.asyncapigen.generator.emit.SourceFiles;
import io.asyncapigen.generator.plan.api.MessageFamilyPlan;
import io.asyncapigen.generator.plan.api.MessageFamilyPlan.HandlerPlan;
import io.asyncapigen.generator.plan.api.MessageFamilyPlan.MethodPlan;
import io.asyncapigen.generator.plan.api.RequestHandlerPlan;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Prints the interfaces with one method for each kind of message: for messages, and for requests. */
final class HandlerEmitter {
    private HandlerEmitter() {}

    static JavaFile emit(MessageFamilyPlan family, HandlerPlan plan) {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(plan.type())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadoc.create()
                        .paragraph("Handles the messages of " + family.owner() + " " + Javadoc.code(family.key())
                                + ", each kind in a method of its own.")
                        .paragraph(
                                "Called as the runtime's {@code MessageHandler} is: returning accepts the delivery, throwing"
                                        + " asks the error handler, and calls may come from several threads at once.")
                        .build())
                .addSuperinterface(ParameterizedTypeName.get(Names.MESSAGE_HANDLER, family.type()));
        for (MethodPlan method : plan.methods()) {
            type.addMethod(method(method, TypeName.VOID));
        }
        MethodSpec.Builder handle = handle(family.type(), TypeName.VOID);
        dispatch(handle, plan.methods(), "$L(delivery.as($L));\n");
        return SourceFiles.of(
                plan.type(), type.addMethod(handle.endControlFlow().build()));
    }

    static JavaFile emit(RequestHandlerPlan plan) {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(plan.type())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadoc.create()
                        .paragraph("Answers the requests of the operation " + Javadoc.code(plan.operation())
                                + ", each kind in a method of its own.")
                        .paragraph(
                                "Called as the runtime's {@code RequestHandler} is: throwing asks the error handler, and"
                                        + " calls may come from several threads at once.")
                        .build())
                .addSuperinterface(ParameterizedTypeName.get(Names.REQUEST_HANDLER, plan.requests(), plan.replies()));
        for (MethodPlan method : plan.methods()) {
            type.addMethod(method(method, plan.replies()));
        }
        MethodSpec.Builder handle = handle(plan.requests(), plan.replies());
        dispatch(handle, plan.methods(), "return $L(delivery.as($L));\n");
        handle.endControlFlow()
                .addStatement("throw new $T($S + message)", IllegalArgumentException.class, "no request: ");
        return SourceFiles.of(plan.type(), type.addMethod(handle.build()));
    }

    private static MethodSpec method(MethodPlan plan, TypeName returns) {
        return MethodSpec.methodBuilder(plan.name())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(returns)
                .addParameter(
                        ParameterizedTypeName.get(Names.DELIVERY, plan.message().type()), "delivery")
                .addException(Exception.class)
                .build();
    }

    private static MethodSpec.Builder handle(ClassName messages, TypeName returns) {
        return MethodSpec.methodBuilder("handle")
                .addJavadoc("Calls the method for the kind of message that came.")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .returns(returns)
                .addParameter(ParameterizedTypeName.get(Names.DELIVERY, messages), "delivery")
                .addException(Exception.class)
                .addStatement("$T message = delivery.message()", messages);
    }

    private static void dispatch(MethodSpec.Builder handle, List<MethodPlan> methods, String call) {
        for (int i = 0; i < methods.size(); i++) {
            MethodPlan method = methods.get(i);
            String test = "if (message instanceof $T $L)";
            if (i == 0) {
                handle.beginControlFlow(test, method.message().type(), method.variable());
            } else {
                handle.nextControlFlow("else " + test, method.message().type(), method.variable());
            }
            handle.addCode(call, method.name(), method.variable());
        }
    }
}
