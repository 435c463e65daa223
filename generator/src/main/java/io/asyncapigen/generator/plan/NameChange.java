package io.asyncapigen.generator.plan;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.read.Located;

/** Tells the author when two keys came to the same Java name, or a key to a reserved one, and how to choose. */
public final class NameChange {

    private NameChange() {}

    /**
     * Reports {@code NAME_CHANGED} when a name is not the one the key plainly gives.
     *
     * @param place the entry whose key it is
     * @param plain what {@link JavaNames} makes of the key
     * @param chosen what {@link NameScope} gave
     */
    public static void report(Diagnostics diagnostics, Located place, String plain, String chosen) {
        if (!plain.equals(chosen)) {
            diagnostics.report(Diagnostic.atKey(
                            DiagnosticId.NAME_CHANGED,
                            place,
                            "the Java name " + plain + " is taken, so this is " + chosen
                                    + "; its name on the wire stays as written")
                    .withHelp("choose a name of your own with `x-java-name`"));
        }
    }
}
