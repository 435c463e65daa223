package io.asyncapigen.generator.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.read.Documents;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionCheckTest {
    private final Diagnostics diagnostics = new Diagnostics();

    private Optional<SpecVersion> check(String document) {
        return VersionCheck.check(Documents.parse(document, diagnostics).orElseThrow(), diagnostics);
    }

    @Test
    void theVersionsThatAreSupportedAreToldApart() {
        assertEquals(Optional.of(SpecVersion.V3_0), check("asyncapi: 3.0.0"));
        assertEquals(Optional.of(SpecVersion.V3_1), check("asyncapi: 3.1.0"));
        assertEquals(List.of(), diagnostics.all());
    }

    @Test
    void anUnpublishedPatchIsReadAsItsMinorVersionWithANote() {
        assertEquals(Optional.of(SpecVersion.V3_0), check("asyncapi: 3.0.7-beta"));
        assertEquals(
                List.of("1:11 note unpublished-version: 3.0.7-beta is read as 3.0.0"),
                Documents.summaries(diagnostics));
    }

    @Test
    void aDocumentOfVersion2IsRefusedWithTheWayToConvertIt() {
        assertEquals(Optional.empty(), check("asyncapi: 2.6.0"));
        assertEquals(
                List.of("1:11 error unsupported-version: AsyncAPI 2.6.0 is not supported"),
                Documents.summaries(diagnostics));
        assertEquals(
                "convert the document with the official tool: `asyncapi convert document.yaml --target-version 3.0.0`",
                diagnostics.all().get(0).help());
    }

    @Test
    void aLaterVersionIsRefusedWithTheSupportedOnes() {
        assertEquals(Optional.empty(), check("asyncapi: 3.2.0"));
        assertEquals("3.0 and 3.1 are supported", diagnostics.all().get(0).help());
    }

    @Test
    void aTextThatIsNoVersionIsRefused() {
        assertEquals(Optional.empty(), check("asyncapi: three"));
        assertEquals(
                List.of("1:11 error unsupported-version: `three` is no version of AsyncAPI:"
                        + " it is written as major.minor.patch"),
                Documents.summaries(diagnostics));
    }

    @Test
    void aVersionThatIsANumberIsToBeWrittenInFull() {
        assertEquals(Optional.empty(), check("asyncapi: 3.0"));
        assertEquals(
                List.of("1:11 error wrong-type: `asyncapi` must be a string, not a number"),
                Documents.summaries(diagnostics));
        assertEquals(
                "write all three numbers, such as `asyncapi: 3.0.0`",
                diagnostics.all().get(0).help());
    }

    @Test
    void documentsOfOtherKindsAreCalledByTheirName() {
        check("openapi: 3.0.3");
        check("swagger: '2.0'");
        check("type: object");
        check("- a");
        check("just a text");
        assertEquals(
                List.of(
                        "1:1 error not-asyncapi: this is an OpenAPI 3.0.3 document, not AsyncAPI",
                        "1:1 error not-asyncapi: this is a Swagger 2.0 document, not AsyncAPI",
                        "1:1 error not-asyncapi: this is no AsyncAPI document: the field `asyncapi` with its version"
                                + " is missing",
                        "1:1 error not-asyncapi: this is an array, where an AsyncAPI document is an object",
                        "1:1 error not-asyncapi: this is a string, where an AsyncAPI document is an object"),
                Documents.summaries(diagnostics));
        assertTrue(diagnostics.hasErrors());
    }
}
