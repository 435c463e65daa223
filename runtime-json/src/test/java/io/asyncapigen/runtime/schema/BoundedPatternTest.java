package io.asyncapigen.runtime.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BoundedPatternTest {
    @Test
    void longTextIsNoFaultByItself() {
        assertEquals(Optional.of(true), find("^[^<>]*\\z", "a".repeat(2_000_000)));
        assertEquals(Optional.of(false), find("^[^<>]*\\z", "a".repeat(2_000_000) + "<"));
    }

    @Test
    void repeatedGroupsAreFollowedDeeperThanTheStackOfTheCaller() {
        String text = "a\nb".repeat(10_000);

        assertEquals(Optional.of(true), find("^(.|\\n)*\\z", text));
        assertEquals(Optional.of(true), find("^(?:[^\"\\\\]|\\\\.)*\\z", text));
        assertEquals(Optional.of(false), find("^(?:a|b|\\n)*\\z", text + "c"));
    }

    @Test
    void searchesWithoutEndAreGivenUp() {
        assertEquals(Optional.empty(), find("^(a|aa)+\\1b\\z", "a".repeat(50)));
        assertEquals(Optional.empty(), find("^(?:a|b)*\\z", "ab".repeat(5_000_000)), "deeper than any stack");
    }

    private static Optional<Boolean> find(String pattern, String text) {
        return new BoundedPattern(Pattern.compile(pattern)).find(text);
    }
}
