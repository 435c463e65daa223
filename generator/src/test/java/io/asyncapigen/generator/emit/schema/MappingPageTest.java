package io.asyncapigen.generator.emit.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.asyncapigen.generator.GeneratorOptions;
import io.asyncapigen.generator.OptionalNull;
import io.asyncapigen.generator.UnknownEnum;
import io.asyncapigen.generator.read.Documents;
import io.asyncapigen.generator.testing.Compilation;
import io.asyncapigen.generator.testing.GeneratedSchemas;
import io.asyncapigen.generator.testing.GoldenFolder;
import io.asyncapigen.generator.testing.JavaDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page about types shows documents beside the Java that they give, from golden folders. */
class MappingPageTest {
    private static final Path PAGE = Path.of("../docs/mapping.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- example: ([\\w-]+) -->\n(.*?)<!-- end -->\n", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("<!-- code: ([\\w-]+) -->\n```java\n(.*?)```", Pattern.DOTALL);

    /** Of the folders that show what an option does. */
    private static final Map<String, GeneratorOptions> OPTIONS = Map.of(
            "optional-null", GeneratorOptions.DEFAULT.withOptionalNull(OptionalNull.DISTINCT),
            "unknown-enum", GeneratorOptions.DEFAULT.withUnknownEnum(UnknownEnum.KEEP));

    static List<GoldenFolder> folders() {
        return GoldenFolder.all("mapping");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theDocumentsOfThePageGiveTheSourcesBesideThem(GoldenFolder folder) {
        GeneratedSchemas schemas = GeneratedSchemas.of(
                Documents.parse(folder.document()), OPTIONS.getOrDefault(folder.toString(), GeneratorOptions.DEFAULT));
        folder.check(new TreeMap<>(schemas.sources()));
        schemas.compile();
    }

    @Test
    void thePageShowsThem() throws IOException {
        String page = Files.readString(PAGE).replace("\r\n", "\n");
        String shown = EXAMPLE.matcher(page)
                .replaceAll(each -> Matcher.quoteReplacement(
                        "<!-- example: %1$s -->\n%2$s<!-- end -->\n".formatted(each.group(1), example(each.group(1)))));
        if (System.getProperty("golden.update") != null) {
            Files.writeString(PAGE, shown);
            page = shown;
        }
        assertEquals(shown, page, "-Dgolden.update rewrites it");
        assertEquals(
                folders().stream().map(GoldenFolder::toString).toList(),
                EXAMPLE.matcher(page)
                        .results()
                        .map(each -> each.group(1))
                        .sorted()
                        .toList());
    }

    @Test
    void theCodeOfThePageCompiles() throws IOException {
        List<MatchResult> snippets = CODE.matcher(Files.readString(PAGE).replace("\r\n", "\n"))
                .results()
                .toList();
        assertFalse(snippets.isEmpty());
        for (MatchResult each : snippets) {
            Map<String, String> sources = new TreeMap<>(folder(each.group(1)).expected());
            sources.put(
                    "com/example/schemas/Page.java",
                    "package com.example.schemas;\nimport java.util.*;\nclass Page {{\n" + each.group(2) + "}}\n");
            Compilation.of(sources).succeeds();
        }
    }

    private static GoldenFolder folder(String name) {
        return folders().stream()
                .filter(each -> each.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no golden folder mapping/" + name));
    }

    private static String example(String name) {
        GoldenFolder folder = folder(name);
        String schemas = folder.documentText().split("\n  schemas:\n", 2)[1].replaceAll("(?m)^ {4}", "");
        String sources = folder.expected().values().stream().map(JavaDigest::of).collect(Collectors.joining("\n"));
        return "```yaml\n" + schemas + "```\n\n```java\n" + sources + "\n```\n";
    }
}
