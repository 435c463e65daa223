package io.asyncapigen.generator.diagnostic;

import java.util.List;

/** How diagnostics are written down: for a person, for a program, for a code host. Formats are immutable. */
public sealed interface DiagnosticFormat permits HumanFormat, JsonFormat, SarifFormat, GithubFormat {

    /**
     * The whole text, in the order of the list, each line ended with a line feed; what an empty list yields is up to the
     * format. Control characters and the like that a document may carry never reach the text.
     */
    String render(List<Diagnostic> diagnostics);
}
