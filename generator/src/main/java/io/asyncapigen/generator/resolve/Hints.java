package io.asyncapigen.generator.resolve;

import io.asyncapigen.generator.diagnostic.Suggestion;
import java.util.Collection;
import java.util.Optional;

/**
 * Guesses at what was meant by names that do not exist. To compare names costs time, and a hostile document can have
 * thousands of wrong ones among thousands of right ones, so there is only so much of it in one run.
 */
final class Hints {
    private static final int LONGEST_NAME = 100;

    private int comparisonsLeft = 200_000;

    Optional<String> name(String wrong, Collection<String> known) {
        if (wrong.length() > LONGEST_NAME || known.size() > comparisonsLeft) {
            return Optional.empty();
        }
        comparisonsLeft -= known.size();
        return Suggestion.of(wrong, known);
    }
}
