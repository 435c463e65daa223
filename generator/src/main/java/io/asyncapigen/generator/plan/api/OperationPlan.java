package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.ClassName;
import io.asyncapigen.generator.model.Docs;
import io.asyncapigen.generator.model.Operation.ReplyAddress;
import io.asyncapigen.generator.model.SecurityRequirement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the API class gives out an operation.
 *
 * @param key its name in the document
 * @param pointer where it stands in the document
 * @param method the name of the accessor; overloads share it
 * @param constant the name of the constant with its route
 * @param cell what the accessor returns, with the perspective already taken
 * @param messages what is sent or received; of a reply, the requests
 * @param reply null without a reply
 * @param fields what its bindings have beside the payload of a message
 * @param sharedBindings the constant that holds its bindings, when other operations have the same; else null
 * @param handler the interface with one method for each kind of message, or null when there is only one kind
 */
public record OperationPlan(
        String key,
        String pointer,
        String method,
        String constant,
        Cell cell,
        ChannelPlan channel,
        MessageSetPlan messages,
        @Nullable ReplyPlan reply,
        @Nullable ClassName handler,
        BindingsPlan bindings,
        List<FieldPlan> fields,
        @Nullable String sharedBindings,
        List<SecurityRequirement> security,
        Docs docs) {

    OperationPlan sharing(String bindingsConstant) {
        return new OperationPlan(
                key,
                pointer,
                method,
                constant,
                cell,
                channel,
                messages,
                reply,
                handler,
                bindings,
                fields,
                bindingsConstant,
                security,
                docs);
    }

    /** The 2×2: who speaks first, and whether there is an answer. */
    public enum Cell {
        PUBLISHER,
        SUBSCRIBER,
        REQUESTER,
        RESPONDER;

        /** Whether the first message goes out, so that the address must be complete. */
        public boolean sends() {
            return this == PUBLISHER || this == REQUESTER;
        }
    }

    /**
     * What comes back.
     *
     * @param channel where the reply comes on, or null when only the request says it
     * @param address whose location is a runtime expression that leads to its address, or null
     */
    public record ReplyPlan(
            @Nullable ChannelPlan channel, @Nullable ReplyAddress address, MessageSetPlan messages) {}
}
