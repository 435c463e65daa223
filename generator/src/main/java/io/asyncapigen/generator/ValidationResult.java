package io.asyncapigen.generator;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.Severity;
import java.util.List;

/**
 * What is to say of a document.
 *
 * @param diagnostics in the order they were found
 */
public record ValidationResult(List<Diagnostic> diagnostics) {
    public ValidationResult {
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(each -> each.severity() == Severity.ERROR);
    }
}
