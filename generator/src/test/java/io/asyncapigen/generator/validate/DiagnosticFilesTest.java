package io.asyncapigen.generator.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.generator.Generator;
import io.asyncapigen.generator.GeneratorOptions;
import io.asyncapigen.generator.diagnostic.HumanFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents and what is said about them, side by side: {@code x.yaml} and {@code x.diagnostics} in the folders of {@code
 * src/test/resources/diagnostics}. {@code -Dgolden.update} writes the second kind anew.
 */
class DiagnosticFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/diagnostics");

    @ParameterizedTest
    @MethodSource
    void aDocumentGetsTheDiagnosticsBesideIt(Path document) throws IOException {
        Path expected = Path.of(document.toString().replaceFirst("\\.yaml$", ".diagnostics"));
        String said = new HumanFormat(false)
                .render(Judgement.of(FOLDER.resolve(document), Generator.create(GeneratorOptions.DEFAULT)));
        if (System.getProperty("golden.update") != null) {
            Files.writeString(FOLDER.resolve(expected), said);
        }
        assertEquals(Files.readString(FOLDER.resolve(expected)), said);
    }

    static List<Path> aDocumentGetsTheDiagnosticsBesideIt() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(each -> each.toString().endsWith(".yaml"))
                    .map(FOLDER::relativize)
                    .sorted()
                    .toList();
        }
    }
}
