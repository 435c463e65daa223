package io.asyncapigen.generator.plan.schema;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.plan.SchemaTypes;
import io.asyncapigen.generator.plan.validation.ValidationPlan;
import io.asyncapigen.generator.read.Located.Id;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The Java types of all schemas of a document. */
public final class SchemaPlan implements SchemaTypes {
    private final List<TypePlan> types;
    private final Set<Id> classes;
    private final JavaTypes javaTypes;
    private final Set<TypeName> constant;
    private final Optional<ValidationPlan> alternatives;

    /**
     * @param classes the schemas that the types are made of
     * @param alternatives the class that holds the schemas of alternatives
     */
    SchemaPlan(List<TypePlan> types, Set<Id> classes, JavaTypes javaTypes, Optional<ValidationPlan> alternatives) {
        this.types = List.copyOf(types);
        this.classes = Set.copyOf(classes);
        this.javaTypes = javaTypes;
        this.alternatives = alternatives;
        this.constant = types.stream()
                .filter(SchemaPlan::hasOnlyConstants)
                .map(TypePlan::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those to generate, in the order in which they were named. */
    public List<TypePlan> types() {
        return types;
    }

    /** The class that holds the schemas by which alternatives are told apart, if any are. */
    public Optional<ValidationPlan> alternatives() {
        return alternatives;
    }

    /** Whether a class is generated of the schema. */
    boolean hasClass(Id schema) {
        return classes.contains(schema);
    }

    /** The packages that they are in. */
    public SortedSet<String> packages() {
        SortedSet<String> packages = new TreeSet<>();
        types.forEach(each -> packages.add(each.name().packageName()));
        return packages;
    }

    private static boolean hasOnlyConstants(TypePlan type) {
        return type instanceof RecordPlan object
                && object.members().values().isEmpty()
                && !object.members().constants().isEmpty();
    }

    @Override
    public TypeName typeOf(SchemaUse use) {
        return javaTypes.of(use.target());
    }

    @Override
    public List<String> namesIn(String packageName) {
        return types.stream()
                .map(TypePlan::name)
                .filter(each -> each.packageName().equals(packageName))
                .map(ClassName::simpleName)
                .toList();
    }

    @Override
    public boolean mentionsDeprecated(SchemaUse use) {
        return javaTypes.mentionsDeprecated(use.target());
    }

    @Override
    public boolean isSensitive(SchemaUse use) {
        return javaTypes.isSensitive(use);
    }

    @Override
    public boolean hasOnlyConstants(SchemaUse use) {
        return constant.contains(typeOf(use));
    }
}
