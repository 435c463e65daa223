package io.asyncapigen.generator.emit.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.generator.Generator;
import io.asyncapigen.generator.GeneratorOptions;
import io.asyncapigen.generator.Perspective;
import io.asyncapigen.generator.SourceInput;
import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.testing.Compilation;
import io.asyncapigen.generator.testing.ProtocProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A folder for each case under {@code src/test/resources/behaviour}: a document, a program that is written with its code,
 * and what the program has to say. The program finds the code for both sides: in {@code com.example.application} and in
 * {@code com.example.client}.
 */
class BehaviourTest {
    private static final Path FOLDERS = Path.of("src/test/resources/behaviour");

    static List<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            return folders.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aProgramSaysWhatIsExpected(String name) throws Exception {
        Path folder = FOLDERS.resolve(name);
        SortedMap<String, String> sources = new TreeMap<>();
        sources.putAll(generate(folder, "com.example.application", Perspective.APPLICATION));
        sources.putAll(generate(folder, "com.example.client", Perspective.CLIENT));
        sources.put("com/example/Program.java", Files.readString(folder.resolve("Program.java")));
        ClassLoader loader = Compilation.of(sources).succeeds().loader();

        Object said = loader.loadClass("com.example.Program").getMethod("run").invoke(null);

        assertEquals(Files.readAllLines(folder.resolve("expected.txt")), said);
    }

    private static SortedMap<String, String> generate(Path folder, String packageName, Perspective perspective) {
        var result = Generator.create(GeneratorOptions.DEFAULT
                        .withPackage(packageName)
                        .withPerspective(perspective)
                        .withProtoc(folder.endsWith("protobuf") ? ProtocProgram.path() : null))
                .generate(SourceInput.of(folder.resolve("asyncapi.yaml")));
        assertEquals(
                List.of(),
                result.diagnostics().stream()
                        .filter(each -> each.severity() != Severity.NOTE)
                        .toList());
        return result.files();
    }
}
