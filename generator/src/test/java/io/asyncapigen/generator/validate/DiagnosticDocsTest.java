package io.asyncapigen.generator.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.GenerationResult;
import io.asyncapigen.generator.Generator;
import io.asyncapigen.generator.GeneratorOptions;
import io.asyncapigen.generator.SourceInput;
import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.testing.Compilation;
import io.asyncapigen.generator.testing.ProtocProgram;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/diagnostics.md has a section for each id, and its examples say what they are said to say. */
class DiagnosticDocsTest {
    private static final Pattern SECTION = Pattern.compile("(?m)^### (\\S+)$");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^(Bad|Good):\\s+```yaml\\n(.*?)```$");
    private static final String PREAMBLE = "asyncapi: 3.0.0\ninfo: {title: Example, version: 1.0.0}\n";

    @Test
    void everyIdHasASectionAndNoSectionIsLeftOver() throws IOException {
        List<String> ids = Arrays.stream(DiagnosticId.values())
                .map(DiagnosticId::text)
                .sorted()
                .toList();
        assertEquals(ids, sections().keySet().stream().sorted().toList());
    }

    @ParameterizedTest
    @EnumSource
    void aSectionNamesTheSeverityAndHasABadAndAGoodExample(DiagnosticId id) throws IOException {
        String section = section(id);
        String severity = id.severity().name().toLowerCase(Locale.ROOT) + (id.lenient() ? ", lenient" : "");
        assertTrue(section.startsWith("\n\n*" + severity + ".*"), "the section begins with the severity, " + severity);
        assertEquals(List.of("Bad", "Good"), List.copyOf(examples(section).keySet()));
    }

    @ParameterizedTest
    @EnumSource
    void aBadExampleHasTheFaultAndAGoodOneHasNone(DiagnosticId id) throws IOException {
        Map<String, String> examples = examples(section(id));
        List<Diagnostic> bad = judgeBad(id, examples.getOrDefault("Bad", ""));
        assertTrue(
                bad.stream().anyMatch(each -> each.id() == id), () -> "the bad example says\n" + Judgement.lines(bad));
        List<Diagnostic> good = new ArrayList<>(judge(examples.getOrDefault("Good", "")));
        good.removeIf(each -> each.id() != id && each.severity() != Severity.ERROR);
        assertEquals(List.of(), good, () -> "the good example says\n" + Judgement.lines(good));
    }

    @ParameterizedTest
    @MethodSource
    void aLenientRunWarnsOfABadExampleAndGeneratesCodeThatCompiles(DiagnosticId id) throws IOException {
        GeneratorOptions lenient = GeneratorOptions.DEFAULT.withLenient(true);
        String bad = document(examples(section(id)).getOrDefault("Bad", ""));
        GenerationResult result = Generator.create(lenient)
                .generate(new SourceInput.StandardInput(
                        new ByteArrayInputStream(bad.getBytes(StandardCharsets.UTF_8)), Path.of("")));
        assertTrue(
                result.diagnostics().stream().anyMatch(each -> each.id() == id && each.severity() == Severity.WARNING),
                () -> Judgement.lines(result.diagnostics()));
        Compilation.of(result.files()).succeeds();
    }

    static Stream<DiagnosticId> aLenientRunWarnsOfABadExampleAndGeneratesCodeThatCompiles() {
        return Arrays.stream(DiagnosticId.values()).filter(DiagnosticId::lenient);
    }

    /** Some faults are not in the text of an example, so they are made here. */
    private static List<Diagnostic> judgeBad(DiagnosticId id, String example) throws IOException {
        return switch (id) {
            case UNREADABLE -> Judgement.of(Path.of("no-such-file.yaml"), Generator.create(GeneratorOptions.DEFAULT));
            case NOT_UTF8 -> {
                Path file = Files.createTempFile("not-utf8", ".yaml");
                try {
                    Files.write(file, document("channels: {}").getBytes(StandardCharsets.UTF_16));
                    yield Judgement.of(file, Generator.create(GeneratorOptions.DEFAULT));
                } finally {
                    Files.delete(file);
                }
            }
            case UNMATCHED_PATTERN ->
                Judgement.of(document(example), GeneratorOptions.DEFAULT.withInclude(List.of("invoices")));
            case PROTOC_FAILED ->
                Judgement.of(document(example), GeneratorOptions.DEFAULT.withProtoc(Path.of("no-such-protoc")));
            case PROTOC_VERSION -> Judgement.of(document(example), GeneratorOptions.DEFAULT.withProtoc(newerProtoc()));
            case PROTOBUF_CLASS_CLASH ->
                Judgement.of(document(example), GeneratorOptions.DEFAULT.withProtoc(ProtocProgram.path()));
            default -> judge(example);
        };
    }

    private static Path newerProtoc() throws IOException {
        Path program = Path.of("target/newer-protoc").toAbsolutePath();
        Files.writeString(program, """
                #!/bin/sh
                if [ "$1" = --version ]; then echo libprotoc 99.0; else exec "%s" "$@"; fi
                """.formatted(ProtocProgram.path()));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program;
    }

    private static List<Diagnostic> judge(String example) {
        return Judgement.of(document(example), GeneratorOptions.DEFAULT);
    }

    private static String document(String example) {
        boolean whole = example.startsWith("asyncapi:") || example.startsWith("openapi:");
        return whole ? example : PREAMBLE + example;
    }

    private static String section(DiagnosticId id) throws IOException {
        return sections().getOrDefault(id.text(), "");
    }

    private static Map<String, String> sections() throws IOException {
        String page = Files.readString(Path.of("../docs/diagnostics.md"));
        Map<String, String> sections = new LinkedHashMap<>();
        Matcher matcher = SECTION.matcher(page);
        String name = null;
        int start = 0;
        while (matcher.find()) {
            if (name != null) {
                sections.put(name, page.substring(start, matcher.start()));
            }
            name = matcher.group(1);
            assertFalse(sections.containsKey(name), name + " has two sections");
            start = matcher.end();
        }
        if (name != null) {
            sections.put(name, page.substring(start));
        }
        return sections;
    }

    private static Map<String, String> examples(String section) {
        Map<String, String> examples = new LinkedHashMap<>();
        Matcher matcher = EXAMPLE.matcher(section);
        while (matcher.find()) {
            examples.put(matcher.group(1), matcher.group(2));
        }
        return examples;
    }
}
