package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an address or a variable of a server.
 *
 * @param name in the document
 * @param member in Java
 * @param choices the enum of its values, or null when any text will do
 * @param nested whether the enum is declared inside the class that has the variable
 * @param defaultValue the text, or null when there is none
 * @param defaultConstant the constant of the enum for it, or null
 * @param location a runtime expression, or null
 */
public record VariablePlan(
        String name,
        String member,
        @Nullable ChoicesPlan choices,
        boolean nested,
        @Nullable String defaultValue,
        @Nullable String defaultConstant,
        @Nullable String description,
        List<String> examples,
        @Nullable String location) {

    private static final ClassName STRING = ClassName.get(String.class);

    public TypeName type() {
        return choices == null ? STRING : choices.type();
    }
}
