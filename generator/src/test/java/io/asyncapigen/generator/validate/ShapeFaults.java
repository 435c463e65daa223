package io.asyncapigen.generator.validate;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.read.Documents;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks text blocks in which no reference is followed. */
final class ShapeFaults {
    private static final String START = """
            asyncapi: 3.1.0
            info: {title: t, version: '1'}
            """;

    private ShapeFaults() {}

    /** The faults of a document that begins with two lines of version and title, as {@code 3:7 error wrong-type: …}. */
    static List<String> of(String rest) {
        return Documents.summaries(diagnostics(START + rest));
    }

    /** The faults of a whole document. */
    static List<String> ofWhole(String document) {
        return Documents.summaries(diagnostics(document));
    }

    /** What helps against the only fault of a document that begins with two lines of version and title. */
    static Optional<String> help(String rest) {
        List<Diagnostic> all = diagnostics(START + rest).all();
        if (all.size() != 1) {
            throw new AssertionError("one fault expected, not " + all);
        }
        return Optional.ofNullable(all.get(0).help());
    }

    private static Diagnostics diagnostics(String document) {
        Diagnostics diagnostics = new Diagnostics();
        Located root = Documents.parse(document, diagnostics).orElseThrow();
        VersionCheck.check(root, diagnostics)
                .ifPresent(version -> new ShapeValidator(version)
                        .validate(new ResolvedDocument(root, Map.of(), Map.of()), diagnostics));
        return diagnostics;
    }
}
