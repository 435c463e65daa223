package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.asyncapigen.generator.model.CorrelationId;
import io.asyncapigen.generator.model.Docs;
import io.asyncapigen.generator.model.Message;
import io.asyncapigen.generator.plan.validation.ValidationPlan;
import io.asyncapigen.generator.read.SourceNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of a message.
 *
 * @param type in the messages package
 * @param name what the document calls the message
 * @param pointer where it stands in the document, with the file where that is another one
 * @param payload null when the message has none
 * @param headers null when the message declares none
 * @param correlationId whose location is a runtime expression, or null
 * @param fields of its bindings, with a value beside the payload
 * @param matches what tells it from its siblings
 * @param mentionsDeprecated whether the type of the payload or of the headers is deprecated
 * @param families the sealed interfaces that it belongs to
 */
public record MessagePlan(
        ClassName type,
        String name,
        String pointer,
        String contentType,
        @Nullable Part payload,
        @Nullable Part headers,
        @Nullable CorrelationId correlationId,
        BindingsPlan bindings,
        List<FieldPlan> fields,
        List<MatchPlan> matches,
        boolean mentionsDeprecated,
        List<ClassName> families,
        Docs docs) {

    /**
     * Payload or headers.
     *
     * @param optional whether it may be null
     * @param constant whether it always says the same, and is made without arguments
     * @param schema what its values are compared with, or null
     * @param sensitive whether it stays out of {@code toString}
     * @param foreign what its values are written and read by when no JSON Schema describes them, or null
     */
    public record Part(
            TypeName type,
            boolean optional,
            boolean constant,
            @Nullable String description,
            boolean sensitive,
            ValidationPlan.@Nullable Entry schema,
            Message.@Nullable ForeignPayload foreign) {}

    /**
     * A fact that the bytes of this message show and those of its siblings do not.
     *
     * @param where the name of a header, or a JSON Pointer into the payload
     * @param values one of them stands there; empty for {@code REQUIRES}
     */
    public record MatchPlan(Kind kind, String where, List<SourceNode> values) {
        public enum Kind {
            HEADER,
            PAYLOAD,
            REQUIRES
        }

        public MatchPlan {
            values = List.copyOf(values);
        }
    }
}
