package io.asyncapigen.generator;

import io.asyncapigen.generator.resolve.ResolveOptions;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to generate, and from how much of the document.
 *
 * @param packageName the root package, a legal package name
 * @param include globs on the ids of channels and operations; empty means all
 * @param exclude globs on the ids of channels and operations, taken away from what is included
 * @param parts the kinds of code to write; the others are planned all the same, so names do not depend on it
 * @param mappings full names of classes to use for strings and numbers of a format, or of a type where they have none, such
 *     as {@code java.time.Instant} for {@code date-time}
 * @param untyped what schemas are that name no type
 * @param unknownEnum whether code can hold values that an {@code enum} does not list
 * @param optionalNull what optional members are that may be null
 * @param beanValidation whether models have the annotations of Jakarta Bean Validation
 * @param lenient whether faults that leave the meaning clear are warnings
 * @param resolve where references may lead, and how much is read
 */
public record GeneratorOptions(
        String packageName,
        Perspective perspective,
        List<String> include,
        List<String> exclude,
        Set<Part> parts,
        Map<String, String> mappings,
        Untyped untyped,
        UnknownEnum unknownEnum,
        OptionalNull optionalNull,
        boolean beanValidation,
        boolean lenient,
        ResolveOptions resolve) {

    /** Everything, for the application, into the package {@code asyncapi}. */
    public static final GeneratorOptions DEFAULT = new GeneratorOptions(
            "asyncapi",
            Perspective.APPLICATION,
            List.of(),
            List.of(),
            EnumSet.allOf(Part.class),
            Map.of(),
            Untyped.INFER,
            UnknownEnum.FAIL,
            OptionalNull.SAME,
            false,
            false,
            ResolveOptions.DEFAULT);

    public GeneratorOptions {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        parts = Set.copyOf(parts);
        mappings = Map.copyOf(mappings);
    }

    public GeneratorOptions withPackage(String name) {
        return new GeneratorOptions(
                name,
                perspective,
                include,
                exclude,
                parts,
                mappings,
                untyped,
                unknownEnum,
                optionalNull,
                beanValidation,
                lenient,
                resolve);
    }

    public GeneratorOptions withPerspective(Perspective side) {
        return new GeneratorOptions(
                packageName,
                side,
                include,
                exclude,
                parts,
                mappings,
                untyped,
                unknownEnum,
                optionalNull,
                beanValidation,
                lenient,
                resolve);
    }

    public GeneratorOptions withInclude(List<String> globs) {
        return new GeneratorOptions(
                packageName,
                perspective,
                globs,
                exclude,
                parts,
                mappings,
                untyped,
                unknownEnum,
                optionalNull,
                beanValidation,
                lenient,
                resolve);
    }

    public GeneratorOptions withExclude(List<String> globs) {
        return new GeneratorOptions(
                packageName,
                perspective,
                include,
                globs,
                parts,
                mappings,
                untyped,
                unknownEnum,
                optionalNull,
                beanValidation,
                lenient,
                resolve);
    }

    public GeneratorOptions withParts(Set<Part> kinds) {
        return new GeneratorOptions(
                packageName,
                perspective,
                include,
                exclude,
                kinds,
                mappings,
                untyped,
                unknownEnum,
                optionalNull,
                beanValidation,
                lenient,
                resolve);
    }

    public GeneratorOptions withMappings(Map<String, String> classes) {
        return new GeneratorOptions(
                packageName,
                perspective,
                include,
                exclude,
                parts,
                classes,
                untyped,
                unknownEnum,
                optionalNull,
                beanValidation,
                lenient,
                resolve);
    }

    public GeneratorOptions withUntyped(Untyped schemas) {
        return new GeneratorOptions(
                packageName,
                perspective,
                include,
                exclude,
                parts,
                mappings,
                schemas,
                unknownEnum,
                optionalNull,
                beanValidation,
                lenient,
                resolve);
    }

    public GeneratorOptions withUnknownEnum(UnknownEnum values) {
        return new GeneratorOptions(
                packageName,
                perspective,
                include,
                exclude,
                parts,
                mappings,
                untyped,
                values,
                optionalNull,
                beanValidation,
                lenient,
                resolve);
    }

    public GeneratorOptions withOptionalNull(OptionalNull types) {
        return new GeneratorOptions(
                packageName,
                perspective,
                include,
                exclude,
                parts,
                mappings,
                untyped,
                unknownEnum,
                types,
                beanValidation,
                lenient,
                resolve);
    }

    public GeneratorOptions withBeanValidation(boolean on) {
        return new GeneratorOptions(
                packageName,
                perspective,
                include,
                exclude,
                parts,
                mappings,
                untyped,
                unknownEnum,
                optionalNull,
                on,
                lenient,
                resolve);
    }

    public GeneratorOptions withLenient(boolean on) {
        return new GeneratorOptions(
                packageName,
                perspective,
                include,
                exclude,
                parts,
                mappings,
                untyped,
                unknownEnum,
                optionalNull,
                beanValidation,
                on,
                resolve);
    }

    public GeneratorOptions withResolve(ResolveOptions where) {
        return new GeneratorOptions(
                packageName,
                perspective,
                include,
                exclude,
                parts,
                mappings,
                untyped,
                unknownEnum,
                optionalNull,
                beanValidation,
                lenient,
                where);
    }
}
