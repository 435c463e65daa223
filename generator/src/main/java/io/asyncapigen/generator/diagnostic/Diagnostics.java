package io.asyncapigen.generator.diagnostic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what the stages report, in order and each thing once. Not thread-safe. */
public final class Diagnostics {
    private final Set<Diagnostic> reported = new LinkedHashSet<>();

    public void report(Diagnostic diagnostic) {
        reported.add(diagnostic);
    }

    public List<Diagnostic> all() {
        return List.copyOf(reported);
    }

    public boolean hasErrors() {
        return reported.stream().anyMatch(each -> each.severity() == Severity.ERROR);
    }
}
