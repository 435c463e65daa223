package io.asyncapigen.generator.emit.api;

import io.asyncapigen.generator.testing.Compilation;
import io.asyncapigen.generator.testing.GoldenFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApiGoldenTest {
    static List<GoldenFolder> folders() {
        return GoldenFolder.all("api");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theJavaOfADocumentIsAsExpectedAndCompiles(GoldenFolder folder) throws IOException {
        GeneratedApi api = GeneratedApi.of(Files.readString(folder.document()));
        folder.check(api.files());
        Compilation.of(api.files()).succeeds();
    }
}
