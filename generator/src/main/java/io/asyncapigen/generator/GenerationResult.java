package io.asyncapigen.generator;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.Severity;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of a document.
 *
 * @param diagnostics everything that there is to say, in the order it was found
 * @param files source text by path, relative to the output folder and with {@code /}; empty when there are errors
 */
public record GenerationResult(List<Diagnostic> diagnostics, SortedMap<String, String> files) {
    public GenerationResult {
        diagnostics = List.copyOf(diagnostics);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(each -> each.severity() == Severity.ERROR);
    }
}
