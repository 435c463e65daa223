package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.ClassName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The enum of a parameter or of a server variable. */
public record ChoicesPlan(ClassName type, @Nullable String description, List<Choice> choices) {

    /** A value as written in the document, and its name in Java. */
    public record Choice(String constant, String value) {}
}
