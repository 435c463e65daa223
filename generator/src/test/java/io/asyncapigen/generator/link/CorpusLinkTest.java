package io.asyncapigen.generator.link;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.asyncapigen.generator.read.CorpusFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CorpusLinkTest {

    @TestFactory
    Stream<DynamicTest> everyValidDocumentLinksWithoutError() {
        List<Path> documents = CorpusFolder.find().validDocuments();
        return documents.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> links(file)));
    }

    private static void links(Path file) throws IOException {
        List<String> reports = Linked.of(Files.readString(file)).reports();

        assertFalse(reports.stream().anyMatch(each -> each.contains(" error ")), reports::toString);
    }
}
