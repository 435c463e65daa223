package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.TypeName;

/**
 * The member that holds what the schema does not name; on the wire its entries stand beside the named members.
 *
 * @param type the map
 * @param valueType of its entries, with {@code @Nullable} where null is legal
 */
public record AdditionalPlan(String javaName, TypeName type, TypeName valueType, Copying copying) {}
