package io.asyncapigen.generator.plan.api;

import com.palantir.javapoet.ClassName;

/**
 * The messages of a channel, of an operation or of a reply as one type.
 *
 * @param type the record of the only message, the sealed interface of several, or the runtime's message of mere bytes
 *     where the document names none
 */
public record MessageSetPlan(ClassName type, Kind kind) {

    /** How many messages the document names. */
    public enum Kind {
        NONE,
        ONE,
        SEVERAL
    }
}
