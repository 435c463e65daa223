package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.ClassName;
import io.asyncapigen.generator.read.Located.Id;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The names of the classes that are generated, in the order in which they were given. */
final class SchemaNames {
    private final Map<Id, ClassName> classes = new LinkedHashMap<>();
    private final Map<Id, Map<Integer, ClassName>> wrappers = new HashMap<>();
    private @Nullable ClassName alternativeSchemas;

    void put(Id schema, ClassName name) {
        classes.put(schema, name);
    }

    /** Records that a variant is a class of its own, or that it needs a wrapper of this name. */
    void putVariant(Id union, int index, ClassName name) {
        wrappers.computeIfAbsent(union, key -> new HashMap<>()).put(index, name);
    }

    boolean has(Id schema) {
        return classes.containsKey(schema);
    }

    ClassName of(Id schema) {
        return Objects.requireNonNull(classes.get(schema), () -> "no class was named for " + schema);
    }

    /** The class of a variant of a union; null when it adds nothing to those before it. */
    @Nullable
    ClassName variant(Id union, int index) {
        return wrappers.getOrDefault(union, Map.of()).get(index);
    }

    void putAlternativeSchemas(ClassName name) {
        alternativeSchemas = name;
    }

    /** The class for the schemas of alternatives, should there be any. */
    ClassName alternativeSchemas() {
        return Objects.requireNonNull(alternativeSchemas, "not named yet");
    }

    /** Every schema that has a class. */
    Map<Id, ClassName> classes() {
        return classes;
    }
}
