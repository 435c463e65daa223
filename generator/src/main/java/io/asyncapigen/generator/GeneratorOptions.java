package io.asyncapigen.generator;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What to generate, and from how much of the document.
 *
 * @param packageName the root package, a legal package name
 * @param include globs on the ids of channels and operations; empty means all
 * @param exclude globs on the ids of channels and operations, taken away from what is included
 * @param parts the kinds of code to write; the others are planned all the same, so names do not depend on it
 * @param lenient whether faults that leave the meaning clear are warnings
 */
public record GeneratorOptions(
        String packageName,
        Perspective perspective,
        List<String> include,
        List<String> exclude,
        Set<Part> parts,
        boolean lenient) {

    /** Everything, for the application, into the package {@code asyncapi}. */
    public static final GeneratorOptions DEFAULT = new GeneratorOptions(
            "asyncapi", Perspective.APPLICATION, List.of(), List.of(), EnumSet.allOf(Part.class), false);

    public GeneratorOptions {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        parts = Set.copyOf(parts);
    }

    public GeneratorOptions withPackage(String name) {
        return new GeneratorOptions(name, perspective, include, exclude, parts, lenient);
    }

    public GeneratorOptions withPerspective(Perspective side) {
        return new GeneratorOptions(packageName, side, include, exclude, parts, lenient);
    }

    public GeneratorOptions withInclude(List<String> globs) {
        return new GeneratorOptions(packageName, perspective, globs, exclude, parts, lenient);
    }

    public GeneratorOptions withExclude(List<String> globs) {
        return new GeneratorOptions(packageName, perspective, include, globs, parts, lenient);
    }

    public GeneratorOptions withParts(Set<Part> kinds) {
        return new GeneratorOptions(packageName, perspective, include, exclude, kinds, lenient);
    }

    public GeneratorOptions withLenient(boolean on) {
        return new GeneratorOptions(packageName, perspective, include, exclude, parts, on);
    }
}
