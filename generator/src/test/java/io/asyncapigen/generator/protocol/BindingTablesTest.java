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

    /** The bindings with a page: one page may have the tables of several. */
    static Stream<String> bindings() {
        return BindingShapes.checked().stream().filter(each -> Files.exists(PAGES.resolve(page(each))));
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
    @MethodSource("bindings")
    void theTableHasEveryFieldOfEveryVersionAndSaysWhetherItIsApplied(String binding) throws IOException {
        String page = Files.readString(PAGES.resolve(page(binding)));
        List<String> documented = new ArrayList<>();
        for (Matcher row = ROW.matcher(page); row.find(); ) {
            documented.add(line(row.group(1), row.group(2), row.group(3).startsWith("not applied")));
        }

        List<String> declared = new ArrayList<>();
        for (BindingPlace place : BindingPlace.values()) {
            for (String version : BindingShapes.versions(binding)) {
                for (BindingShape.Field field :
                        BindingShapes.shape(binding, place, version).fields()) {
                    declared.add(
                            line(place.text(), field.name(), field.unapplied().isPresent()));
                }
            }
        }
        assertEquals(
                declared.stream().distinct().sorted().toList(),
                documented.stream().sorted().toList());
    }

    private static String line(String place, String field, boolean unapplied) {
        return place + " " + field + (unapplied ? " (not applied)" : "");
    }
}
