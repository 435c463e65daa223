package io.asyncapigen.generator.plan.schema;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The singular of plain English plurals, to name an item by what the list is called. */
final class Singular {
    private Singular() {}

    /** Null when the word is not plainly a plural. */
    static @Nullable String of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() < 4 || !lower.endsWith("s") || lower.matches(".*(ss|us|is|series|news)")) {
            return null;
        }
        if (lower.endsWith("ies") && lower.length() > 4) {
            return cut(word, 3) + (Character.isUpperCase(word.charAt(word.length() - 1)) ? "Y" : "y");
        }
        return cut(word, lower.matches(".*(sses|xes|ches|shes|zzes|uses)") ? 2 : 1);
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
