package io.asyncapigen.generator.diagnostic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what the stages report, in order and each thing once. Not thread-safe. */
public final class Diagnostics {
    private final Set<Diagnostic> reported = new LinkedHashSet<>();
    private final boolean lenient;

    public Diagnostics() {
        this(false);
    }

    /**
     * @param lenient whether errors whose meaning can be seen ({@link DiagnosticId#lenient()}) are taken in as warnings
     */
    public Diagnostics(boolean lenient) {
        this.lenient = lenient;
    }

    public void report(Diagnostic diagnostic) {
        boolean forgiven = lenient
                && diagnostic.severity() == Severity.ERROR
                && diagnostic.id().lenient();
        reported.add(forgiven ? diagnostic.withSeverity(Severity.WARNING) : diagnostic);
    }

    public List<Diagnostic> all() {
        return List.copyOf(reported);
    }

    public boolean hasErrors() {
        return reported.stream().anyMatch(each -> each.severity() == Severity.ERROR);
    }
}
