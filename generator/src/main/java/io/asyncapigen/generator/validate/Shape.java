package io.asyncapigen.generator.validate;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import io.asyncapigen.generator.json.SourceView;
import io.asyncapigen.generator.read.SourceNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one kind of object looks like: a schema that is ready to run, and the tree that it was made of, in which one finds
 * what to call things.
 *
 * @param family what the object is a part of, which decides under which id its faults are reported
 * @param resource the whole resource that the locations of errors point into
 */
record Shape(String name, Family family, Schema schema, JsonNode resource) {
    private static final ExecutionConfig CONFIG =
            ExecutionConfig.builder().formatAssertionsEnabled(true).build();

    enum Family {
        ASYNCAPI,
        SCHEMA,
        BINDING
    }

    /** What is wrong with a node, places in it excluded, which the listener hears of. */
    List<Error> check(SourceNode node, PlaceKeyword.Listener listener) {
        ExecutionContext execution = new ExecutionContext(CONFIG);
        execution.getCollectorContext().put(PlaceKeyword.Listener.class, listener);
        schema.validate(execution, SourceView.of(node));
        return execution.getErrors();
    }

    /**
     * The text of an annotation ({@code title}, {@code description}) of the innermost schema around a keyword that has it, or
     * null.
     *
     * @param keyword where the keyword stands in the resource
     * @param levels how many enclosing schemas may be asked
     */
    @Nullable
    String annotation(NodePath keyword, String name, int levels) {
        JsonNode at = resource;
        String[] found = new String[keyword.getNameCount()];
        for (int i = 0; i < keyword.getNameCount(); i++) {
            found[i] = at.path(name).isString() ? at.path(name).asString() : "";
            Object step = keyword.getElement(i);
            at = step instanceof Integer index ? at.path(index) : at.path(step.toString());
        }
        for (int i = found.length - 1; i >= 0 && i >= found.length - levels; i--) {
            if (!found[i].isEmpty()) {
                return found[i];
            }
        }
        return null;
    }

    /** The fields of which an object must have one, where a {@code required} stands in {@code anyOf}; else empty. */
    List<String> alternatives(NodePath required) {
        List<String> fields = new ArrayList<>();
        JsonNode choice = around(required.getParent());
        if (choice.isArray()) {
            choice.forEach(each -> fields.add(each.path("required").path(0).asString()));
        }
        return fields;
    }

    /** The schema that a keyword stands in. */
    JsonNode around(NodePath keyword) {
        JsonNode at = resource;
        for (int i = 0; i < keyword.getNameCount() - 1; i++) {
            Object step = keyword.getElement(i);
            at = step instanceof Integer index ? at.path(index) : at.path(step.toString());
        }
        return at;
    }
}
