package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.ClassName;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a channel, of an operation or of a reply as one type.
 *
 * @param type the record of the only message, the sealed interface of several, or the runtime's message of mere bytes
 *     where the document names none
 * @param channel the sealed interface of all messages of the channel, when these are only some of them; otherwise null
 */
public record MessageSetPlan(
        ClassName type, Kind kind, @Nullable ClassName channel) {

    MessageSetPlan(ClassName type, Kind kind) {
        this(type, kind, null);
    }

    MessageSetPlan within(ClassName channel) {
        return new MessageSetPlan(type, kind, channel);
    }

    /** How many messages the document names. */
    public enum Kind {
        NONE,
        ONE,
        SEVERAL
    }
}
