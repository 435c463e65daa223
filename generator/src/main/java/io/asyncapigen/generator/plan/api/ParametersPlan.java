package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.ClassName;
import java.util.List;

/** The record of the parameters of a channel's address. */
public record ParametersPlan(ClassName type, String channel, List<VariablePlan> parameters) {

    /** Those that have to be given. */
    public List<VariablePlan> required() {
        return parameters.stream().filter(each -> each.defaultValue() == null).toList();
    }

    public boolean hasDefaults() {
        return required().size() < parameters.size();
    }
}
