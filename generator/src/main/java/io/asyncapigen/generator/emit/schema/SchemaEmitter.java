package io.asyncapigen.generator.emit.schema;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.asyncapigen.generator.emit.SchemasEmitter;
import io.asyncapigen.generator.emit.SourceFiles;
import io.asyncapigen.generator.plan.schema.EnumPlan;
import io.asyncapigen.generator.plan.schema.RecordPlan;
import io.asyncapigen.generator.plan.schema.SchemaPlan;
import io.asyncapigen.generator.plan.schema.TuplePlan;
import io.asyncapigen.generator.plan.schema.TypePlan;
import io.asyncapigen.generator.plan.schema.UnionPlan;
import io.asyncapigen.generator.plan.schema.ValueSetPlan;
import io.asyncapigen.generator.plan.schema.WidePlan;
import io.asyncapigen.generator.plan.schema.WrapperPlan;
import java.util.stream.Stream;

/** Prints the types of schemas, a file each. */
public final class SchemaEmitter {
    private SchemaEmitter() {}

    private static final String ALTERNATIVES =
            "By what alternatives are told apart, as JSON Schema with the regular expressions of Java.";

    /** The files in the order of the plan. Lazy, and safe to run in parallel: a file depends on its own plan only. */
    public static Stream<JavaFile> emit(SchemaPlan plan) {
        return Stream.concat(
                plan.alternatives().stream().map(each -> SchemasEmitter.emit(each, ALTERNATIVES)),
                plan.types().stream().map(each -> SourceFiles.of(each.name(), each.accept(Printer.INSTANCE))));
    }

    private enum Printer implements TypePlan.Visitor<TypeSpec.Builder> {
        INSTANCE;

        @Override
        public TypeSpec.Builder record(RecordPlan plan) {
            return RecordEmitter.emit(plan);
        }

        @Override
        public TypeSpec.Builder wide(WidePlan plan) {
            return WideEmitter.emit(plan);
        }

        @Override
        public TypeSpec.Builder tuple(TuplePlan plan) {
            return TupleEmitter.emit(plan);
        }

        @Override
        public TypeSpec.Builder wrapper(WrapperPlan plan) {
            return WrapperEmitter.emit(plan);
        }

        @Override
        public TypeSpec.Builder enumeration(EnumPlan plan) {
            return EnumEmitter.emit(plan);
        }

        @Override
        public TypeSpec.Builder valueSet(ValueSetPlan plan) {
            return ValueSetEmitter.emit(plan);
        }

        @Override
        public TypeSpec.Builder union(UnionPlan plan) {
            return UnionEmitter.emit(plan);
        }
    }
}
