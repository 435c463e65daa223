package io.asyncapigen.runtime.testkit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of a table in a page, in Markdown. */
public final class Rows {
    private static final String EDGE = "| ";
    private static final String RULE = "|---";

    private Rows() {}

    /**
     * Compares the table below a heading with what tests say, by {@link Row}, that they have tried.
     *
     * @param heading without what is before the text
     * @param least how many rows there are at least
     * @throws AssertionError when a row has no test, a test has no row, or there are too few
     */
    public static void check(Path page, String heading, int least, Class<?>... tests) throws IOException {
        check(page, heading, least, Set.of(), tests);
    }

    /**
     * As {@link #check(Path, String, int, Class[])}, with tests that have parameters.
     *
     * @param cases the rows that those have tried, of the very parameters that they get
     */
    public static void check(Path page, String heading, int least, Collection<String> cases, Class<?>... tests)
            throws IOException {
        List<String> rows = below(Files.readAllLines(page), heading);
        Set<String> tried = tried(tests);
        tried.addAll(cases);
        assertEquals(tried, new TreeSet<>(rows), () -> "the rows that are tried, and those of " + page);
        assertTrue(rows.size() >= least, () -> rows.size() + " rows in " + page);
    }

    private static List<String> below(List<String> lines, String heading) {
        return lines.stream()
                .dropWhile(each -> !each.matches("#+ \\Q" + heading + "\\E"))
                .dropWhile(each -> !each.startsWith(RULE))
                .skip(1)
                .takeWhile(each -> each.startsWith(EDGE))
                .map(each -> each.substring(EDGE.length(), each.indexOf(" |")))
                .toList();
    }

    private static Set<String> tried(Class<?>... tests) {
        return Stream.of(tests)
                .flatMap(each -> Stream.of(each.getDeclaredMethods()))
                .flatMap(each -> Stream.of(each.getAnnotationsByType(Row.class)))
                .flatMap(each -> Stream.of(each.value()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
