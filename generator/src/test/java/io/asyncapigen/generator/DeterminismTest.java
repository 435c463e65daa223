package io.asyncapigen.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeterminismTest {
    private static final SourceInput STREETLIGHTS =
            SourceInput.of(Path.of("..", "examples", "streetlights-kafka", "asyncapi.yaml"));

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void theSameDocumentGivesTheSameBytesWhereverItIsGenerated() {
        // Turkish has its own upper case of i, Arabic its own digits.
        SortedMap<String, String> here = generateIn(Locale.forLanguageTag("tr-TR"), "Asia/Tokyo");
        SortedMap<String, String> there = generateIn(Locale.forLanguageTag("ar-EG-u-nu-arab"), "America/St_Johns");

        assertFalse(here.isEmpty());
        assertEquals(here, there);
    }

    @Test
    void aWarmGeneratorGivesWhatAColdOneGives() {
        Generator generator = Generator.create(GeneratorOptions.DEFAULT);

        assertEquals(
                generator.generate(STREETLIGHTS).files(),
                generator.generate(STREETLIGHTS).files());
    }

    private static SortedMap<String, String> generateIn(Locale locale, String zone) {
        Locale.setDefault(locale);
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        return Generator.create(GeneratorOptions.DEFAULT).generate(STREETLIGHTS).files();
    }
}
