package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.ClassName;
import io.asyncapigen.generator.model.Docs;
import io.asyncapigen.generator.model.SecurityRequirement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The class of a server.
 *
 * @param type in the servers package
 * @param location host and pathname as written
 * @param host in pieces: texts, and variables to put between them
 * @param pathname likewise, or null
 */
public record ServerPlan(
        ClassName type,
        String key,
        String pointer,
        String protocol,
        @Nullable String protocolVersion,
        String location,
        List<Piece> host,
        @Nullable List<Piece> pathname,
        List<VariablePlan> variables,
        List<SecurityRequirement> security,
        BindingsPlan bindings,
        Docs docs) {

    /** Whether no variable has to be given. */
    public boolean hasDefaults() {
        return variables.stream().allMatch(each -> each.defaultValue() != null);
    }

    /** A piece of text, or the variable whose value stands there; one of them is null. */
    public record Piece(@Nullable String text, @Nullable VariablePlan variable) {}
}
