package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.asyncapigen.generator.model.schema.CompiledClass;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Types that generated schema types are made of. */
final class RuntimeTypes {
    static final ClassName JSON_VALUE = ClassName.get("io.asyncapigen.runtime.json", "JsonValue");
    static final ClassName BINARY = ClassName.get("io.asyncapigen.runtime", "Binary");
    static final ClassName MAYBE = ClassName.get("io.asyncapigen.runtime", "Maybe");
    static final ClassName ORDERED_MAP = ClassName.get("io.asyncapigen.runtime.model", "OrderedMap");
    static final ClassName LIST = ClassName.get(List.class);
    static final ClassName MAP = ClassName.get(Map.class);
    static final ClassName SET = ClassName.get(Set.class);
    static final ClassName STRING = ClassName.get(String.class);

    private static final AnnotationSpec NULLABLE = AnnotationSpec.builder(
                    ClassName.get("org.jspecify.annotations", "Nullable"))
            .build();

    private RuntimeTypes() {}

    static TypeName nullable(TypeName type) {
        return type.annotated(NULLABLE);
    }

    /** The class that another compiler made. */
    static ClassName named(CompiledClass made) {
        String[] inner = made.names().stream().skip(1).toArray(String[]::new);
        return ClassName.get(made.packageName(), made.names().get(0), inner);
    }

    /** The class of a qualified name. */
    static ClassName named(String name) {
        int dot = name.lastIndexOf('.');
        return ClassName.get(name.substring(0, dot), name.substring(dot + 1));
    }
}
