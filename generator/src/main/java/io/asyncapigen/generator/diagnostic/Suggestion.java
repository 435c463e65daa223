package io.asyncapigen.generator.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant with a word that is not known. */
public final class Suggestion {
    private Suggestion() {}

    /**
     * The known word that is nearest: fewest letters to add, drop, replace or swap, case aside. Empty when every one is
     * too far to be what was meant; of equally near ones the first.
     */
    public static Optional<String> of(String word, Collection<String> known) {
        String nearest = null;
        int least = word.length() / 3 + 1;
        for (String each : known) {
            int distance = distance(word.toLowerCase(Locale.ROOT), each.toLowerCase(Locale.ROOT), least);
            if (distance < least) {
                least = distance;
                nearest = each;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The optimal string alignment distance, or {@code limit} when it is not less. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int least = cost[i - 1][j - 1] + (same ? 0 : 1);
                least = Math.min(least, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
            }
        }
        return Math.min(limit, cost[a.length()][b.length()]);
    }
}
