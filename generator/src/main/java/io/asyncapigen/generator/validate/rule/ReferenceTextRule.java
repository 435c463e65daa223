package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.resolve.Reference;

/**
 * References are URIs. One that is not, such as one with a space, is understood by most tools, the official parser included,
 * and documents rely on that: it is a warning. One that leads nowhere is left to the fault that it is.
 */
final class ReferenceTextRule implements Rule {
    @Override
    public void check(Inspection inspection) {
        for (Reference reference : inspection.document().references().values()) {
            if (reference.target() != null && !reference.isUri()) {
                inspection.report(Diagnostic.at(
                                DiagnosticId.REFERENCE_SYNTAX,
                                References.text(reference.place()),
                                "the reference " + Sentences.brief(reference.text()) + " is no URI")
                        .withSeverity(Severity.WARNING)
                        .withHelp("write " + reference.encoded()));
            }
        }
    }
}
