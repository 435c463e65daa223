package io.asyncapigen.generator.emit.api;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.asyncapigen.generator.emit.Javadoc;
import io.asyncapigen.generator.plan.api.AccessPlan;
import io.asyncapigen.generator.plan.api.AccessPlan.Form;
import io.asyncapigen.generator.plan.api.ParametersPlan;
import io.asyncapigen.generator.plan.api.VariablePlan;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Prints the overloads of one method that opens something on a channel.
 *
 * @param name of the method
 * @param returns what it opens
 * @param comment begins the comment of the method
 * @param end adds the last tags to it
 * @param parameters those of the channel's address, or null
 * @param route an expression for the route without values
 * @param open what to do with a route and the options for it
 * @param modifiers of every overload
 */
record AccessEmitter(
        String name,
        TypeName returns,
        Supplier<Javadoc> comment,
        UnaryOperator<Javadoc> end,
        @Nullable ParametersPlan parameters,
        CodeBlock route,
        BinaryOperator<CodeBlock> open,
        List<Modifier> modifiers) {

    /** The last argument; parameters of addresses are not called so. */
    private static final String OPTIONS = "options";

    void emit(List<AccessPlan> overloads, TypeSpec.Builder type) {
        for (AccessPlan each : overloads) {
            type.addMethod(emit(each));
        }
    }

    private MethodSpec emit(AccessPlan access) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addJavadoc(comment(access).build())
                .addModifiers(modifiers)
                .returns(returns);
        switch (access.form()) {
            case ADDRESS -> method.addParameter(String.class, "address");
            case RECORD -> method.addParameter(planned().type(), "parameters");
            case KNOWN ->
                access.arguments().forEach(each -> method.addParameter(Names.nullable(each.type()), each.member()));
            default -> access.arguments().forEach(each -> method.addParameter(each.type(), each.member()));
        }
        return method.addParameter(ArrayTypeName.of(Names.ROUTE_OPTION), OPTIONS)
                .varargs()
                .addCode("return $L;\n", body(access))
                .build();
    }

    /** The first overload has the comment, the others say in what they differ. */
    private Javadoc comment(AccessPlan access) {
        Javadoc text = switch (access.form()) {
            case PLAIN, ADDRESS -> comment.get();
            case ANY -> comment.get().paragraph("Takes messages for every value of the parameters.");
            case VALUES -> access.isFirst() ? comment.get() : same("for one value of the parameter");
            case NEEDED -> same(others());
            case KNOWN -> same("for some values only; a parameter that is null takes every value");
            case RECORD -> same("for these parameters");
        };
        if (access.form() == Form.ADDRESS) {
            text.param("address", "which the document does not say");
        }
        access.arguments().forEach(each -> text.param(each.member(), Comments.variable(each)));
        if (!access.isFirst()) {
            return text;
        }
        text.param(OPTIONS, "wishes to the protocol");
        return end.apply(text);
    }

    private String others() {
        List<VariablePlan> all = planned().parameters();
        boolean located = all.stream().anyMatch(each -> each.location() != null);
        boolean defaults = all.stream().anyMatch(each -> each.location() == null && each.defaultValue() != null);
        return "with "
                + (defaults ? "the defaults of other parameters" : "")
                + (defaults && located ? ", and " : "")
                + (located ? "values that the message has" : "");
    }

    private static Javadoc same(String difference) {
        return Javadoc.create().paragraph("The same " + difference + ".");
    }

    private CodeBlock body(AccessPlan access) {
        return switch (access.form()) {
            case PLAIN, ANY -> opened(route);
            case ADDRESS -> opened(CodeBlock.of("$L.at(address)", route));
            case RECORD -> opened(CodeBlock.of("$L.with(parameters.toMap())", route));
            case KNOWN ->
                opened(CodeBlock.of("$L.with($T.known($L))", route, planned().type(), arguments(access.arguments())));
            case VALUES -> same(access, CodeBlock.of("new $T", planned().type()));
            case NEEDED -> needed(access);
        };
    }

    private CodeBlock needed(AccessPlan access) {
        List<VariablePlan> all = planned().parameters();
        if (all.stream().noneMatch(each -> each.location() != null)) {
            return same(access, CodeBlock.of("$T.of", planned().type()));
        }
        if (all.size() == 1) {
            return opened(route);
        }
        CodeBlock values = all.stream().map(AccessEmitter::known).collect(CodeBlock.joining(", "));
        return opened(CodeBlock.of("$L.with($T.known($L))", route, planned().type(), values));
    }

    private CodeBlock opened(CodeBlock target) {
        return open.apply(target, CodeBlock.of(OPTIONS));
    }

    /** Calls the overload for the record of the parameters. */
    private CodeBlock same(AccessPlan access, CodeBlock making) {
        return CodeBlock.of("$L($L($L), $L)", name, making, arguments(access.arguments()), OPTIONS);
    }

    private static CodeBlock known(VariablePlan parameter) {
        if (parameter.location() != null) {
            return CodeBlock.of("null");
        }
        return parameter.defaultValue() == null
                ? CodeBlock.of("$N", parameter.member())
                : ParametersEmitter.defaultOf(parameter);
    }

    private static CodeBlock arguments(List<VariablePlan> parameters) {
        return parameters.stream()
                .map(each -> CodeBlock.of("$N", each.member()))
                .collect(CodeBlock.joining(", "));
    }

    private ParametersPlan planned() {
        return Objects.requireNonNull(parameters, "parameters");
    }
}
