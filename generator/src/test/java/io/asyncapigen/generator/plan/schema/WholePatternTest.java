package io.asyncapigen.generator.plan.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.asyncapigen.generator.validate.pattern.EcmaPattern;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholePatternTest {
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "b",
            "ab",
            "xab",
            "abx",
            "a\n",
            "\na",
            "b\u0085c",
            "a.b",
            "A-1",
            "A-1\n",
            "\u00a0",
            "٣",
            "x$",
            "😀",
            "😀😀",
            "a]");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            ^[A-Z]{2}-\\d+$  | ^[A-Z]{2}-\\d+$
            abc              | (?s:.*)abc(?s:.*)
            ^(?:a[.]b)*$     | ^(?:a[.]b)*$
            """)
    void whatMeansTheSameStaysAsItIs(String ecma, String java) {
        assertEquals(java, WholePattern.of(ecma));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^a",
                "b$",
                "^a|b$",
                "^.$",
                "^.+$",
                "\\s",
                "^\\S*$",
                "[^]",
                "^\\u{1F600}$",
                "\\$",
                "x\\$",
                "^[a\\-b]+$",
                "[&&b]",
                "^[A-Z]-\\d+$",
                "^(a)\\1?$",
                "(?=b)",
                "a\\.b",
                "^$",
                "",
                "]",
                "^[^a]$",
                "\\x24$",
                "\\\\$"
            })
    void itMatchesTheWholeOfATextInWhichTheOtherIsFound(String ecma) {
        String java = Objects.requireNonNull(WholePattern.of(ecma));
        for (String text : TEXTS) {
            assertEquals(
                    EcmaPattern.parse(ecma).find(text),
                    Optional.of(text.matches(java)),
                    () -> ecma + " as " + java + " in " + text);
        }
    }

    @Test
    void whatJavaCannotSayIsNothing() {
        assertNull(WholePattern.of("\\p{Nope}"));
        assertNull(WholePattern.of("("));
    }
}
