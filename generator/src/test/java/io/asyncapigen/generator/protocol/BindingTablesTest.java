package io.asyncapigen.generator.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of bindings in the pages of the protocols say what the generator does. */
class BindingTablesTest {
    private static final Path PAGES = Path.of("../docs/protocols");
    private static final Pattern ROW =
            Pattern.compile("^\\| (server|channel|operation|message) \\| `([^`]+)` \\| (.*) \\|$", Pattern.MULTILINE);
    private static final Pattern NEEDS = Pattern.compile("(MQTT 5): ");

    /** A page has the tables of all bindings that its module knows. */
    static Stream<String> pages() {
        return BindingShapes.checked().stream()
                .map(BindingTablesTest::page)
                .distinct()
                .filter(each -> Files.exists(PAGES.resolve(each)));
    }

    private static String page(String binding) {
        return Protocols.all().stream()
                        .filter(each -> each.bindingNames().contains(binding))
                        .map(each -> each.runtimeModule().substring("asyncapi-gen-runtime-".length()))
                        .findFirst()
                        .orElse(binding)
                + ".md";
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theTableHasEveryFieldOfEveryVersionAndSaysWhetherAndByWhichProtocolItIsApplied(String name)
            throws IOException {
        String page = Files.readString(PAGES.resolve(name));
        List<String> documented = new ArrayList<>();
        for (Matcher row = ROW.matcher(page); row.find(); ) {
            Matcher needs = NEEDS.matcher(row.group(3));
            documented.add(line(
                    row.group(1),
                    row.group(2),
                    row.group(3).startsWith("not applied"),
                    needs.lookingAt() ? needs.group(1) : ""));
        }

        List<String> declared = BindingShapes.checked().stream()
                .filter(each -> page(each).equals(name))
                .flatMap(BindingTablesTest::lines)
                .distinct()
                .sorted()
                .toList();
        assertEquals(declared, documented.stream().sorted().toList());
    }

    private static Stream<String> lines(String binding) {
        return Stream.of(BindingPlace.values())
                .flatMap(place -> BindingShapes.versions(binding).stream()
                        .flatMap(version -> BindingShapes.shape(binding, place, version).fields().stream())
                        .map(field -> line(
                                place.text(),
                                field.name(),
                                field.unapplied().isPresent(),
                                field.needs()
                                        .flatMap(Protocols::byId)
                                        .map(Protocol::title)
                                        .orElse(""))));
    }

    private static String line(String place, String field, boolean unapplied, String needs) {
        return place + " " + field + (unapplied ? " (not applied)" : "") + (needs.isEmpty() ? "" : " (" + needs + ")");
    }
}
