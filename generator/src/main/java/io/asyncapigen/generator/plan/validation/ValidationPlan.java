package io.asyncapigen.generator.plan.validation;

import com.palantir.javapoet.ClassName;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The class that holds the schemas of messages.
 *
 * @param visible whether classes of other packages use it
 * @param schemas by name, in the order in which they were come across; not empty
 */
public record ValidationPlan(ClassName type, boolean visible, Map<String, JsonNode> schemas) {

    /**
     * One of the schemas, as a message or a field of a binding mentions it.
     *
     * @param holder the class that holds it
     */
    public record Entry(ClassName holder, String name) {}
}
