package io.asyncapigen.generator.validate;

import io.asyncapigen.generator.Generator;
import io.asyncapigen.generator.GeneratorOptions;
import io.asyncapigen.generator.SourceInput;
import io.asyncapigen.generator.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Documents through all the stages that have something to say on them. */
final class Judgement {
    private Judgement() {}

    /** What there is to say on the document in this file, which is called by its last name. */
    static List<Diagnostic> of(Path file, Generator generator) {
        return generator
                .validate(new SourceInput.File(file, file.getFileName().toString()))
                .diagnostics();
    }

    /** What there is to say on the document in this text. */
    static List<Diagnostic> of(String text, GeneratorOptions options) {
        ByteArrayInputStream stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return Generator.create(options)
                .validate(new SourceInput.StandardInput(stream, Path.of("")))
                .diagnostics();
    }

    /** The first of them, one on a line. */
    static String lines(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .limit(12)
                .map(each -> (each.position() == null
                                ? "-"
                                : each.position().source().uri().getPath().replaceFirst(".*/", "") + ":"
                                        + each.position().line() + ":"
                                        + each.position().column())
                        + " " + each.severity() + " " + each.id() + ": " + each.message())
                .reduce((a, b) -> a + "\n    " + b)
                .orElse("nothing is said");
    }
}
