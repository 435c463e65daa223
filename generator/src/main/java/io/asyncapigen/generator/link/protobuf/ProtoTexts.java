package io.asyncapigen.generator.link.protobuf;

import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import io.asyncapigen.generator.resolve.ImportedTexts;
import io.asyncapigen.generator.validate.language.ProtobufFault;
import io.asyncapigen.generator.validate.language.ProtobufFile;
import io.asyncapigen.generator.validate.language.ProtobufSchema;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * One text with all that it imports, ready to be compiled. Imports start from the folder of that text, in files that are imported too.
 * Those of Google's own types stay with the compiler and the library, which both have them.
 */
final class ProtoTexts {
    static final String OF_GOOGLE = "google/protobuf/";

    private final Located root;
    private final ImportedTexts files;
    private final String home;
    private final Diagnostics diagnostics;
    private final Map<String, Located> places = new LinkedHashMap<>();
    private final SortedMap<String, String> texts = new TreeMap<>();

    private ProtoTexts(Located root, ImportedTexts files, String home, Diagnostics diagnostics) {
        this.root = root;
        this.files = files;
        this.home = home;
        this.diagnostics = diagnostics;
    }

    /**
     * @param path what the text is called
     * @param home the package of classes of texts that do not name one
     * @throws UntypedException when an import cannot be had
     */
    static ProtoTexts of(
            Located root, String path, ProtobufFile file, ImportedTexts files, String home, Diagnostics diagnostics)
            throws UntypedException {
        var texts = new ProtoTexts(root, files, home, diagnostics);
        texts.add(path, root, file);
        return texts;
    }

    /** What is to be compiled, by path. */
    SortedMap<String, String> texts() {
        return texts;
    }

    /** Where a text stands. */
    Optional<Located> place(String path) {
        return Optional.ofNullable(places.get(path));
    }

    private void add(String path, Located place, ProtobufFile file) throws UntypedException {
        places.put(path, place);
        texts.put(path, withPackage(((StringNode) place.node()).value(), file));
        for (String each : file.imports()) {
            if (!each.startsWith(OF_GOOGLE) && !places.containsKey(each)) {
                Located imported = imported(each);
                add(each, imported, read(each, imported));
            }
        }
    }

    private Located imported(String path) throws UntypedException {
        if (!ImportedTexts.isPath(path)) {
            throw new UntypedException("it imports `" + path + "`, which is no path below its own folder");
        }
        return files.find(root, path, diagnostics)
                .orElseThrow(() -> new UntypedException("it imports `" + path + "`, which cannot be read"));
    }

    private static ProtobufFile read(String path, Located imported) throws UntypedException {
        try {
            return ProtobufSchema.read(((StringNode) imported.node()).value());
        } catch (ProtobufFault e) {
            throw new UntypedException("line " + e.line() + " of `" + path + "`, which it imports: " + e.getMessage());
        }
    }

    /** At the end, so that no line moves. */
    private String withPackage(String text, ProtobufFile file) {
        if (file.hasJavaPackage()) {
            return text;
        }
        String name = file.packageName().isEmpty() ? home : home + "." + legal(file.packageName());
        return text + "\noption java_package = \"" + name + "\";\n";
    }

    private static String legal(String packageName) {
        return Arrays.stream(packageName.split("\\."))
                .map(each -> SourceVersion.isKeyword(each) ? each + "_" : each)
                .collect(Collectors.joining("."));
    }
}
