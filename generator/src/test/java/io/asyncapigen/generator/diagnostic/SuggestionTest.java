package io.asyncapigen.generator.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final List<String> KNOWN = List.of("package", "output", "perspective", "include", "exclude");

    @Test
    void aSlipOfTheFingerIsUnderstood() {
        assertEquals(Optional.of("package"), Suggestion.of("pakage", KNOWN));
        assertEquals(Optional.of("package"), Suggestion.of("pacakge", KNOWN));
        assertEquals(Optional.of("output"), Suggestion.of("Output", KNOWN));
        assertEquals(Optional.of("include"), Suggestion.of("includes", KNOWN));
    }

    @Test
    void aWordThatIsLikeNoneGetsNoAnswer() {
        assertEquals(Optional.empty(), Suggestion.of("colour", KNOWN));
        assertEquals(Optional.empty(), Suggestion.of("", KNOWN));
        assertEquals(Optional.empty(), Suggestion.of("-x", List.of("-h")));
        assertEquals(Optional.empty(), Suggestion.of("x".repeat(10_000), KNOWN));
    }
}
