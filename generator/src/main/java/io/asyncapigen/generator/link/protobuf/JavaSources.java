package io.asyncapigen.generator.link.protobuf;

import io.asyncapigen.generator.model.schema.CompiledClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Finds the class of a message in what {@code protoc} made. */
final class JavaSources {
    private static final String EXTENSION = ".java";
    private static final int HEAD_LINES = 8;

    private JavaSources() {}

    /**
     * @param path of the text that the message stands in
     * @param message its name behind those of the messages that it stands in
     * @return empty when there is no such class, or files that do not belong into a tree of sources
     */
    static Optional<CompiledClass> of(SortedMap<String, String> sources, String path, String message) {
        if (!sources.keySet().stream().allMatch(JavaSources::isPath)) {
            return Optional.empty();
        }
        List<String> names = List.of(message.split("\\."));
        String outermost = names.get(0);
        List<String> own = sources.entrySet().stream()
                .filter(each -> isOf(each.getValue(), path))
                .map(Map.Entry::getKey)
                .toList();
        Pattern declaration = Pattern.compile("\\bclass " + Pattern.quote(outermost) + " extends\\b");
        // A file of its own wins over the class around all of a file.
        return own.stream()
                .filter(each -> simpleName(each).equals(outermost))
                .findFirst()
                .or(() -> own.stream()
                        .filter(each -> declaration
                                .matcher(String.valueOf(sources.get(each)))
                                .find())
                        .findFirst())
                .map(each -> new CompiledClass(packageName(each), within(simpleName(each), names), sources));
    }

    /** Whether a class in a package can stand there. */
    private static boolean isPath(String path) {
        String[] parts = path.substring(0, path.length() - EXTENSION.length()).split("/", -1);
        return parts.length > 1 && Arrays.stream(parts).allMatch(SourceVersion::isIdentifier);
    }

    /** What it was made of stands at the top of a class. */
    private static boolean isOf(String source, String path) {
        return source.lines().limit(HEAD_LINES).anyMatch(("// source: " + path)::equals);
    }

    private static List<String> within(String file, List<String> names) {
        List<String> all = new ArrayList<>();
        if (!file.equals(names.get(0))) {
            all.add(file);
        }
        all.addAll(names);
        return all;
    }

    private static String simpleName(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - EXTENSION.length());
    }

    private static String packageName(String path) {
        return path.substring(0, path.lastIndexOf('/')).replace('/', '.');
    }
}
