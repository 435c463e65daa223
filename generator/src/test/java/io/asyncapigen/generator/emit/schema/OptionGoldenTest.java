package io.asyncapigen.generator.emit.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.generator.GeneratorOptions;
import io.asyncapigen.generator.OptionalNull;
import io.asyncapigen.generator.read.Documents;
import io.asyncapigen.generator.testing.GeneratedSchemas;
import io.asyncapigen.generator.testing.GoldenFolder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What options change of the types of schemas. */
class OptionGoldenTest {
    private static final Map<String, GeneratorOptions> OPTIONS = Map.of(
            "bean-validation", GeneratorOptions.DEFAULT.withBeanValidation(true),
            "optional-null", GeneratorOptions.DEFAULT.withOptionalNull(OptionalNull.DISTINCT));

    static List<GoldenFolder> folders() {
        return GoldenFolder.all("options");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aDocumentGivesTheSourcesBesideIt(GoldenFolder folder) {
        GeneratedSchemas schemas =
                GeneratedSchemas.of(Documents.parse(folder.document()), OPTIONS.get(folder.toString()));
        folder.check(schemas.sources());
        assertEquals(List.of(), schemas.reports());
        schemas.compile();
    }
}
