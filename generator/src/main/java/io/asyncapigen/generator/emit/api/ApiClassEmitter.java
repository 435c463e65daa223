package io.asyncapigen.generator.emit.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.asyncapigen.generator.emit.Javadoc;
import io.asyncapigen.generator.emit.SourceFiles;
import io.asyncapigen.generator.model.Docs;
import io.asyncapigen.generator.model.Info;
import io.asyncapigen.generator.plan.api.ApiClassPlan;
import io.asyncapigen.generator.plan.api.ApiClassPlan.ApiPartPlan;
import io.asyncapigen.generator.plan.api.ApiClassPlan.ChannelAccessPlan;
import io.asyncapigen.generator.plan.api.OperationPlan;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Prints the API class, and the superclasses that hold what one class has no room for. */
final class ApiClassEmitter {
    private ApiClassEmitter() {}

    /** The files as they are asked for. */
    static Stream<JavaFile> emit(ApiClassPlan plan) {
        Stream<JavaFile> parts = IntStream.range(0, plan.parts().size())
                .mapToObj(i -> part(
                        plan,
                        plan.parts().get(i),
                        i == 0 ? null : plan.parts().get(i - 1).type()));
        return Stream.concat(parts, Stream.of(plan).map(ApiClassEmitter::api));
    }

    private static JavaFile api(ApiClassPlan plan) {
        TypeSpec.Builder type = TypeSpec.classBuilder(plan.type())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(AutoCloseable.class)
                .addJavadoc(comment(plan.info()).build());
        JsonCode json = new JsonCode();
        plan.sharedBindings().forEach(each -> type.addField(OperationEmitter.constant(each, json)));
        plan.operations().forEach(each -> {
            each.fields().forEach(field -> type.addField(BindingFieldEmitter.field(field)));
            type.addField(OperationEmitter.constant(each, json));
        });
        if (plan.parts().isEmpty()) {
            type.addField(Names.CONNECTION, "connection", Modifier.PRIVATE, Modifier.FINAL)
                    .addMethod(constructor(Modifier.PRIVATE));
        } else {
            type.superclass(plan.parts().get(plan.parts().size() - 1).type()).addMethod(passing(Modifier.PRIVATE));
        }
        type.addMethod(connect(plan.type()))
                .addMethod(connectAsync(plan.type()))
                .addMethod(of(plan.type()));
        members(plan.operations(), plan.channels(), type, List.of(Modifier.PUBLIC));
        type.addMethod(connection()).addMethod(close());
        json.methods().forEach(type::addMethod);
        return SourceFiles.of(plan.type(), type);
    }

    private static JavaFile part(ApiClassPlan api, ApiPartPlan plan, @Nullable ClassName superclass) {
        TypeSpec.Builder type = TypeSpec.classBuilder(plan.type())
                .addModifiers(Modifier.ABSTRACT)
                .addJavadoc("A part of {@link $T}, which is too large for one class.", api.type());
        JsonCode json = new JsonCode();
        plan.sharedBindings().forEach(each -> type.addField(OperationEmitter.constant(each, json)));
        plan.operations().forEach(each -> {
            each.fields().forEach(field -> type.addField(BindingFieldEmitter.field(field)));
            type.addField(OperationEmitter.constant(each, json));
        });
        if (superclass == null) {
            type.addField(Names.CONNECTION, "connection", Modifier.FINAL).addMethod(constructor());
        } else {
            type.superclass(superclass).addMethod(passing());
        }
        // final: else the compiler repeats each of them in the public subclass
        members(plan.operations(), plan.channels(), type, List.of(Modifier.PUBLIC, Modifier.FINAL));
        json.methods().forEach(type::addMethod);
        return SourceFiles.of(plan.type(), type);
    }

    private static Javadoc comment(Info info) {
        Javadoc comment = Javadoc.create()
                .text(info.title())
                .text(info.description())
                .paragraph("Version " + Javadoc.code(info.version()) + " of the document.");
        Info.Contact contact = info.contact();
        if (contact != null) {
            fact(comment, "Contact", contact.name(), contact.email(), contact.url());
        }
        Info.License license = info.license();
        if (license != null) {
            fact(comment, "License", license.name(), license.url());
        }
        fact(comment, "Terms of service", info.termsOfService());
        comment.paragraph("Thread-safe. Operations end with the connection, so keep this open while they are in use.");
        Docs docs = new Docs(null, null, null, info.tags(), info.externalDocs());
        return Comments.end(comment, docs);
    }

    /** A paragraph of what is known of it, if anything is. */
    private static void fact(Javadoc comment, String what, @Nullable String... parts) {
        List<String> known =
                Stream.of(parts).filter(Objects::nonNull).map(Javadoc::code).toList();
        if (!known.isEmpty()) {
            comment.paragraph(what + ": " + String.join(", ", known) + ".");
        }
    }

    private static MethodSpec constructor(Modifier... modifiers) {
        return MethodSpec.constructorBuilder()
                .addModifiers(modifiers)
                .addParameter(Names.CONNECTION, "connection")
                .addStatement("this.connection = $T.requireNonNull(connection, $S)", Names.OBJECTS, "connection")
                .build();
    }

    private static MethodSpec passing(Modifier... modifiers) {
        return MethodSpec.constructorBuilder()
                .addModifiers(modifiers)
                .addParameter(Names.CONNECTION, "connection")
                .addStatement("super(connection)")
                .build();
    }

    private static MethodSpec connect(ClassName api) {
        return MethodSpec.methodBuilder("connect")
                .addJavadoc(Javadoc.create()
                        .paragraph("Connects, and blocks until the server has answered.")
                        .tag(
                                "@throws io.asyncapigen.runtime.ConnectFailedException when it cannot be reached or refuses")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(api)
                .addParameter(Names.SERVER, "server")
                .addParameter(Names.CONNECT_OPTIONS, "options")
                .addStatement("return new $T($T.open(server, options))", api, Names.CONNECTION)
                .build();
    }

    private static MethodSpec connectAsync(ClassName api) {
        return MethodSpec.methodBuilder("connectAsync")
                .addJavadoc("Connects without blocking.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(Names.COMPLETION_STAGE, api))
                .addParameter(Names.SERVER, "server")
                .addParameter(Names.CONNECT_OPTIONS, "options")
                .addStatement("return $T.openAsync(server, options).thenApply($T::new)", Names.CONNECTION, api)
                .build();
    }

    private static MethodSpec of(ClassName api) {
        return MethodSpec.methodBuilder("of")
                .addJavadoc("On a connection that is open already; closing this closes it.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(api)
                .addParameter(Names.CONNECTION, "connection")
                .addStatement("return new $T(connection)", api)
                .build();
    }

    private static void members(
            List<OperationPlan> operations,
            List<ChannelAccessPlan> channels,
            TypeSpec.Builder type,
            List<Modifier> modifiers) {
        operations.forEach(each -> OperationEmitter.emit(each, type, modifiers));
        for (ChannelAccessPlan each : channels) {
            ClassName channel = each.channel().type();
            type.addMethod(MethodSpec.methodBuilder(each.method())
                    .addJavadoc(Javadoc.create()
                            .paragraph(
                                    "The channel " + Javadoc.code(each.channel().key())
                                            + ", to send and receive whatever the operations say.")
                            .build())
                    .addModifiers(modifiers)
                    .returns(channel)
                    .addStatement("return new $T(connection)", channel)
                    .build());
        }
    }

    private static MethodSpec connection() {
        return MethodSpec.methodBuilder("connection")
                .addJavadoc("The connection that everything here uses.")
                .addModifiers(Modifier.PUBLIC)
                .returns(Names.CONNECTION)
                .addStatement("return connection")
                .build();
    }

    private static MethodSpec close() {
        return MethodSpec.methodBuilder("close")
                .addJavadoc(
                        "Ends all subscriptions and closes the connection; blocks until what is in flight is done or the"
                                + " deadline has passed.")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addStatement("connection.close()")
                .build();
    }
}
