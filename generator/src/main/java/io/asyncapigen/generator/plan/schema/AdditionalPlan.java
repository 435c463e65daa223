package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.TypeName;

/**
 * The member that holds what the schema does not name, and the names of optional members that are null on the wire. Its
 * entries stand beside the named members there.
 *
 * @param type the map
 * @param declared as the component of a record or the field of a class
 * @param valueType of its entries, with {@code @Nullable} where Java's null stands for JSON null
 * @param open whether JSON may have members that the schema does not name
 * @param text what it is, for people
 * @param sensitive whether it stays out of {@code toString}
 */
public record AdditionalPlan(
        String javaName,
        TypeName type,
        DeclaredType declared,
        TypeName valueType,
        Copying copying,
        boolean open,
        String text,
        boolean sensitive) {

    /** Whether the entries are any JSON values. */
    public boolean ofJson() {
        return valueType.equals(RuntimeTypes.JSON_VALUE);
    }

    /** Whether null in the map is Java's own, as opposed to a JSON value. */
    public boolean ofNullable() {
        return copying == Copying.MAP_OF_NULLABLE;
    }
}
