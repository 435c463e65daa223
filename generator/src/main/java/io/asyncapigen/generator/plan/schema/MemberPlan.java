package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * A named member of an object, or an item of a tuple.
 *
 * @param type primitive where it can be, with {@code @Nullable} where null is legal
 * @param declared as the component of a record or the field of a class
 * @param fieldType as in a builder, where nothing may be set yet: boxed, with {@code @Nullable}
 * @param nullable whether null is legal on the wire
 * @param initial what the builder starts with, or null
 * @param text CommonMark of the document, or null
 * @param sensitive whether its value stays out of {@code toString}
 */
public record MemberPlan(
        String wireName,
        String javaName,
        TypeName type,
        DeclaredType declared,
        TypeName fieldType,
        Presence presence,
        boolean nullable,
        Copying copying,
        @Nullable CodeBlock initial,
        @Nullable String text,
        boolean deprecated,
        boolean sensitive) {

    /** The same with what the builder starts with. */
    MemberPlan startingWith(CodeBlock value) {
        return new MemberPlan(
                wireName,
                javaName,
                type,
                declared,
                fieldType,
                presence,
                nullable,
                copying,
                value,
                text,
                deprecated,
                sensitive);
    }

    /** Whether JSON may have null here or nothing, which are the same null in Java, and different ones on the wire. */
    public boolean keepsNull() {
        return presence == Presence.OPTIONAL && nullable;
    }

    /** Whether its Java type says whether it is there, and whether it is null. */
    public boolean isMaybe() {
        return presence == Presence.MAYBE;
    }

    /** Whether it has to be there, and may be anything: a plain mapper of Jackson then gives null for JSON null. */
    public boolean mayBeGivenNull() {
        return presence == Presence.REQUIRED && type.equals(RuntimeTypes.JSON_VALUE);
    }

    /** Whether the constructor has to look for null itself. */
    public boolean checked() {
        return (presence == Presence.REQUIRED || isMaybe()) && !type.isPrimitive() && copying == Copying.NONE;
    }
}
