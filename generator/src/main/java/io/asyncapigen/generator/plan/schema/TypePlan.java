package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.ClassName;

/** A Java type to generate, in a file of its own. Everything is decided; an emitter for each kind prints it. */
public sealed interface TypePlan
        permits RecordPlan, WidePlan, TuplePlan, WrapperPlan, EnumPlan, ValueSetPlan, UnionPlan {

    TypeHead head();

    default ClassName name() {
        return head().name();
    }

    <R> R accept(Visitor<R> visitor);

    /** One answer for every kind. */
    interface Visitor<R> {
        R record(RecordPlan plan);

        R wide(WidePlan plan);

        R tuple(TuplePlan plan);

        R wrapper(WrapperPlan plan);

        R enumeration(EnumPlan plan);

        R valueSet(ValueSetPlan plan);

        R union(UnionPlan plan);
    }
}
