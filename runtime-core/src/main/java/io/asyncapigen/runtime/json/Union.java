package io.asyncapigen.runtime.json;

import io.asyncapigen.runtime.JsonSchemas;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells the JSON codec how the variants of a sealed interface ({@code oneOf}, {@code anyOf}) are told apart.
 *
 * <p>The first that decides: the value of the discriminator, members with a constant value, the JSON type together with required
 * members, the schemas of the variants, and at last what can be read: the variant that loses the fewest members of the value, its parts
 * included, then the one that names the most of them, then the first in the order given.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Union {
    /** The member whose value names the variant; empty when there is none. */
    String discriminator() default "";

    /** The class that holds the schemas of variants in a static field of type {@link JsonSchemas}; {@code Void} when none has any. */
    Class<?> schemas() default Void.class;

    /** The variants in the order of the document. */
    Variant[] value();

    /** One alternative. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({})
    @interface Variant {
        /** A permitted subtype of the interface. */
        Class<?> type();

        /** The discriminator values that mean this variant. */
        String[] names() default {};

        /** What kind of JSON this variant is written as. */
        Json json() default Json.OBJECT;

        /** Members without which it is not this variant. */
        String[] required() default {};

        /** Members that have one of a few values in this variant. */
        Constant[] constants() default {};

        /** Names of schemas one of which its values keep; none when they tell nothing. */
        String[] schemas() default {};
    }

    /** A member that has one of a few values. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({})
    @interface Constant {
        /** The member's name. */
        String member();

        /** The allowed values, each as JSON text: {@code "\"card\""}, {@code "1"}, {@code "null"}. */
        String[] values();
    }

    /** Kinds of JSON values. */
    enum Json {
        OBJECT,
        ARRAY,
        STRING,
        NUMBER,
        INTEGER,
        BOOLEAN,
        NULL,
        ANY
    }
}
