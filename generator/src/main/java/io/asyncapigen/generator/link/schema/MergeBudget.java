package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;

/**
 * Bounds the schemas that are made by merging others. Schemas that combine each other in the right way would need a number
 * of them that grows exponentially; what a sensible document needs grows with the document.
 */
final class MergeBudget {
    private static final int FREE = 1000;
    private static final int FOR_EACH = 4;

    private final Routes routes;
    private final Diagnostics diagnostics;
    private int made;

    MergeBudget(Routes routes, Diagnostics diagnostics) {
        this.routes = routes;
        this.diagnostics = diagnostics;
    }

    /** Whether one more may be made; the first refusal is reported. */
    boolean allowsOneMore() {
        if (made < FREE + FOR_EACH * routes.definitions()) {
            made++;
            return true;
        }
        diagnostics.report(Diagnostic.of(
                DiagnosticId.UNSUPPORTED_KEYWORD,
                "the schemas combine each other in more ways than there is room for; of some combinations only the first"
                        + " part makes the type"));
        return false;
    }
}
