package io.asyncapigen.runtime.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.utf8.Utf8Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LinearPatternTest {
    private static final List<String> ATOMS =
            List.of("a", "b", "[ab]", "[^a]", "[a-c]", "[a\\x{2d}c]", "\\.", "\\x{61}", "[-b]", "[b.]", "[^a-b-]");
    private static final List<String> COUNTS = List.of("", "", "?", "*", "+", "{2}", "{0}", "{1,}", "{0,2}", "{2,3}");

    @Test
    void saysWhatPatternsSay() {
        var random = new Random(Long.getLong("seed", 1));
        int found = 0;
        for (int i = 0; i < 5_000; i++) {
            var row = new StringBuilder("^");
            for (int j = random.nextInt(5); j >= 0; j--) {
                row.append(ATOMS.get(random.nextInt(ATOMS.size()))).append(COUNTS.get(random.nextInt(COUNTS.size())));
            }
            String pattern = row.append("\\z").toString();
            LinearPattern linear = LinearPattern.of(pattern).orElseThrow(() -> new AssertionError(pattern));
            Pattern whole = Pattern.compile(pattern);
            for (int j = 0; j < 20; j++) {
                String text = random.ints(random.nextInt(8), 0, 5)
                        .mapToObj(each -> "abc-.".substring(each, each + 1))
                        .reduce("", String::concat);
                boolean expected = whole.matcher(text).find();
                assertEquals(expected, matches(linear, text), () -> pattern + " " + text);
                found += expected ? 1 : 0;
            }
        }
        assertTrue(found > 5_000, found + " fit");
    }

    @Test
    void knowsWhatItDoesNotKnow() {
        for (String each : List.of(
                "a",
                "^a",
                "a\\z",
                "^(a|b)\\z",
                "^a|b\\z",
                "^a+?\\z",
                "^a++\\z",
                "^.\\z",
                "^\\d\\z",
                "^[a&&b]\\z",
                "^[[a]]\\z",
                "^a{63}\\z",
                "^é\\z",
                "^\\Qa\\E\\z",
                "^a\\b\\z",
                "^a^\\z",
                "^a$\\z")) {
            assertFalse(LinearPattern.of(each).isPresent(), each);
        }
    }

    @Test
    void takesWhatDocumentsHave() {
        LinearPattern uuid = LinearPattern.of("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\z")
                .orElseThrow();
        assertTrue(matches(uuid, "0f8fad5b-d9cb-469f-a165-70867728950e"));
        assertFalse(matches(uuid, "0f8fad5b-d9cb-469f-a165-70867728950"));
    }

    private static boolean matches(LinearPattern pattern, String text) {
        return pattern.matches(new Utf8Json(("\"" + text + "\"").getBytes(StandardCharsets.UTF_8)).text());
    }
}
