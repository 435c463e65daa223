package io.asyncapigen.generator;

import io.asyncapigen.generator.resolve.ResolveOptions;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
 * @param protoc the compiler of Protocol Buffers, run for documents that have such schemas; null for their bytes as they come
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
        ResolveOptions resolve,
        @Nullable Path protoc) {

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
            ResolveOptions.DEFAULT,
            null);

    public GeneratorOptions {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        parts = Set.copyOf(parts);
        mappings = Map.copyOf(mappings);
    }

    public GeneratorOptions withPackage(String name) {
        return with(change -> change.packageName = name);
    }

    public GeneratorOptions withPerspective(Perspective side) {
        return with(change -> change.perspective = side);
    }

    public GeneratorOptions withInclude(List<String> globs) {
        return with(change -> change.include = globs);
    }

    public GeneratorOptions withExclude(List<String> globs) {
        return with(change -> change.exclude = globs);
    }

    public GeneratorOptions withParts(Set<Part> kinds) {
        return with(change -> change.parts = kinds);
    }

    public GeneratorOptions withMappings(Map<String, String> classes) {
        return with(change -> change.mappings = classes);
    }

    public GeneratorOptions withUntyped(Untyped schemas) {
        return with(change -> change.untyped = schemas);
    }

    public GeneratorOptions withUnknownEnum(UnknownEnum values) {
        return with(change -> change.unknownEnum = values);
    }

    public GeneratorOptions withOptionalNull(OptionalNull types) {
        return with(change -> change.optionalNull = types);
    }

    public GeneratorOptions withBeanValidation(boolean on) {
        return with(change -> change.beanValidation = on);
    }

    public GeneratorOptions withLenient(boolean on) {
        return with(change -> change.lenient = on);
    }

    public GeneratorOptions withResolve(ResolveOptions where) {
        return with(change -> change.resolve = where);
    }

    public GeneratorOptions withProtoc(@Nullable Path program) {
        return with(change -> change.protoc = program);
    }

    private GeneratorOptions with(Consumer<Change> step) {
        var change = new Change(this);
        step.accept(change);
        return change.done();
    }

    /** All of it, open to be changed. */
    private static final class Change {
        String packageName;
        Perspective perspective;
        List<String> include;
        List<String> exclude;
        Set<Part> parts;
        Map<String, String> mappings;
        Untyped untyped;
        UnknownEnum unknownEnum;
        OptionalNull optionalNull;
        boolean beanValidation;
        boolean lenient;
        ResolveOptions resolve;

        @Nullable
        Path protoc;

        Change(GeneratorOptions from) {
            packageName = from.packageName;
            perspective = from.perspective;
            include = from.include;
            exclude = from.exclude;
            parts = from.parts;
            mappings = from.mappings;
            untyped = from.untyped;
            unknownEnum = from.unknownEnum;
            optionalNull = from.optionalNull;
            beanValidation = from.beanValidation;
            lenient = from.lenient;
            resolve = from.resolve;
            protoc = from.protoc;
        }

        GeneratorOptions done() {
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
                    resolve,
                    protoc);
        }
    }
}
