package io.asyncapigen.runtime.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {
    @ParameterizedTest
    @CsvSource({
        "a/b, a/b, true",
        "a/b, a/c, false",
        "a/b, a/b/c, false",
        "a/+, a/b, true",
        "a/+, a/b/c, false",
        "a/+, a/, true",
        "a/#, a, true",
        "a/#, a/b/c, true",
        "a/#, ab, false",
        "#, a/b, true",
        "#, $SYS/load, false",
        "+/load, $SYS/load, false",
        "$SYS/#, $SYS/load, true",
        "$share/g/a/+, a/b, true",
        "$share/g/a/+, g/a/b, false",
        "/+, /a, true",
        "+, /a, false"
    })
    void matches(String filter, String topic, boolean isMatched) {
        assertEquals(isMatched, Filter.parse(filter, false).matches(topic));
    }

    @ParameterizedTest
    @CsvSource({
        "a/+, +/b, true",
        "a/+, b/+, false",
        "a/#, a, true",
        "a/#, +/b/c, true",
        "a/+/c, a/#, true",
        "a/+, a/+/+, false",
        "a/b, $share/g/a/b, true",
        "#, a, true"
    })
    void overlapsWhicheverIsFirst(String first, String second, boolean isSo) {
        assertEquals(isSo, Filter.parse(first, false).overlaps(Filter.parse(second, false)));
        assertEquals(isSo, Filter.parse(second, false).overlaps(Filter.parse(first, false)));
    }
}
