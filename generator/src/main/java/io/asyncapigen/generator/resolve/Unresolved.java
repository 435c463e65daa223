package io.asyncapigen.generator.resolve;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Position;
import org.jspecify.annotations.Nullable;

/** Why one reference leads nowhere, before it is known whether another way to read it leads somewhere. */
final class Unresolved extends Exception {
    private static final long serialVersionUID = 1L;

    private final DiagnosticId id;
    private final String reason;
    private final @Nullable String help;
    private final transient @Nullable Position related;
    private final boolean consequence;

    private Unresolved(
            DiagnosticId id, String reason, @Nullable String help, @Nullable Position related, boolean consequence) {
        super(reason, null, false, false);
        this.consequence = consequence;
        this.id = id;
        this.reason = reason;
        this.help = help;
        this.related = related;
    }

    static Unresolved because(String reason) {
        return new Unresolved(DiagnosticId.UNRESOLVED_REFERENCE, reason, null, null, false);
    }

    static Unresolved refused(String reason) {
        return new Unresolved(DiagnosticId.REFERENCE_NOT_ALLOWED, reason, null, null, false);
    }

    static Unresolved syntax(String reason) {
        return new Unresolved(DiagnosticId.REFERENCE_SYNTAX, reason, null, null, false);
    }

    /** The same as what follows from another fault, which is reported where it stands. */
    Unresolved asConsequence() {
        return new Unresolved(id, reason, help, related, true);
    }

    /** Whether it would say again what another fault says. */
    boolean isConsequence() {
        return consequence;
    }

    /** Whether it may not be followed, wherever it leads. */
    boolean isRefused() {
        return id == DiagnosticId.REFERENCE_NOT_ALLOWED;
    }

    Unresolved withHelp(@Nullable String text) {
        return new Unresolved(id, reason, text, related, consequence);
    }

    Unresolved withRelated(@Nullable Position position) {
        return new Unresolved(id, reason, help, position, consequence);
    }

    /** As a diagnostic at the text of the reference. */
    Diagnostic at(Located text) {
        Diagnostic diagnostic = Diagnostic.at(id, text, reason);
        if (help != null) {
            diagnostic = diagnostic.withHelp(help);
        }
        return related == null ? diagnostic : diagnostic.withRelated(related, "the fault");
    }
}
