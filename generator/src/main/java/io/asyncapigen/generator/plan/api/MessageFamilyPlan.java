package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.ClassName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several messages that come and go together: a sealed interface, and a handler interface beside the API class.
 *
 * @param type the sealed interface, in the messages package
 * @param owner what it is the messages of, for people: {@code the channel orders}
 * @param members the records, in document order
 * @param handler the handler interface, in the root package; null when there are too many messages for one
 */
public record MessageFamilyPlan(
        ClassName type, String owner, List<MessagePlan> members, @Nullable HandlerPlan handler) {

    /** The handler interface. */
    public record HandlerPlan(ClassName type, List<MethodPlan> methods) {}

    /** The method for one kind of message. */
    public record MethodPlan(String name, String variable, MessagePlan message) {}
}
