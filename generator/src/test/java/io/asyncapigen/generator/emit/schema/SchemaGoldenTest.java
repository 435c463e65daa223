package io.asyncapigen.generator.emit.schema;

import io.asyncapigen.generator.read.Documents;
import io.asyncapigen.generator.testing.GeneratedSchemas;
import io.asyncapigen.generator.testing.GoldenFolder;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaGoldenTest {
    static List<GoldenFolder> folders() {
        return GoldenFolder.all("schemas");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aDocumentGivesTheSourcesBesideIt(GoldenFolder folder) {
        GeneratedSchemas schemas = GeneratedSchemas.of(Documents.parse(folder.document()));
        SortedMap<String, String> files = new TreeMap<>(schemas.sources());
        files.put("reports.txt", String.join("\n", schemas.reports()) + "\n");
        folder.check(files);
        schemas.compile();
    }
}
