package io.asyncapigen.generator.link;

import static io.asyncapigen.generator.model.JavaHint.IGNORE;
import static io.asyncapigen.generator.model.JavaHint.NAME;
import static io.asyncapigen.generator.model.JavaHint.NULLABLE;
import static io.asyncapigen.generator.model.JavaHint.PACKAGE;
import static io.asyncapigen.generator.model.JavaHint.TYPE;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.model.JavaHint;
import io.asyncapigen.generator.read.JsonPointer;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.resolve.ObjectKind;
import io.asyncapigen.generator.resolve.Reference;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Reports extensions where no code follows from: on objects that have no class or member, beside references, and in parts
 * of schemas that are merged into others. Whether a schema on its own has a class is for the plan to know.
 */
final class IneffectiveExtensions {
    private static final Set<JavaHint> OF_NOTHING = Set.of();

    private static final Map<ObjectKind, Set<JavaHint>> EFFECTIVE = Map.of(
            ObjectKind.INFO, Set.of(NAME),
            ObjectKind.SERVER, Set.of(NAME, PACKAGE, IGNORE),
            ObjectKind.SERVER_VARIABLE, Set.of(NAME),
            ObjectKind.CHANNEL, Set.of(NAME, PACKAGE, IGNORE),
            ObjectKind.PARAMETER, Set.of(NAME),
            ObjectKind.MESSAGE, Set.of(NAME, PACKAGE, IGNORE),
            ObjectKind.MESSAGE_TRAIT, Set.of(NAME, PACKAGE, IGNORE),
            ObjectKind.OPERATION, Set.of(NAME, IGNORE),
            ObjectKind.OPERATION_TRAIT, Set.of(NAME, IGNORE),
            ObjectKind.SCHEMA, EnumSet.allOf(JavaHint.class));

    private final ResolvedDocument document;
    private final JavaHintsReader hints;
    private final Diagnostics diagnostics;

    private IneffectiveExtensions(ResolvedDocument document, JavaHintsReader hints, Diagnostics diagnostics) {
        this.document = document;
        this.hints = hints;
        this.diagnostics = diagnostics;
    }

    /**
     * @param hints by which everything that can follow an extension has been read
     */
    static void report(ResolvedDocument document, JavaHintsReader hints, Diagnostics diagnostics) {
        IneffectiveExtensions extensions = new IneffectiveExtensions(document, hints, diagnostics);
        document.steered().forEach(extensions::report);
    }

    private void report(Located place) {
        if (document.reference(place) != null) {
            report(place, besideReference(place), "put it on what the reference leads to");
        } else if (document.kinds().get(place.id()) == ObjectKind.SCHEMA && !hints.wasRead(place)) {
            // Null is legal when every part says so, so in a part it counts.
            report(place, Set.of(NULLABLE), "put it on the schema that becomes a type of its own");
        } else if (isHeaders(place)) {
            report(place, EnumSet.complementOf(EnumSet.of(NULLABLE)), "headers are an object, with members or without");
        } else {
            ObjectKind kind = document.kinds().get(place.id());
            Set<JavaHint> effective = kind == null ? OF_NOTHING : EFFECTIVE.getOrDefault(kind, OF_NOTHING);
            report(place, effective, "take it away");
        }
    }

    private boolean isHeaders(Located place) {
        JsonPointer owner = place.pointer().parent();
        ObjectKind kind = owner == null ? null : document.kinds().get(new Id(place.source(), owner));
        return place.key().equals("headers") && (kind == ObjectKind.MESSAGE || kind == ObjectKind.MESSAGE_TRAIT);
    }

    /** A member of an object has a name and a type of its own, wherever its schema stands. */
    private Set<JavaHint> besideReference(Located place) {
        if (hints.wasRead(place)) {
            return Set.of(NAME, TYPE, IGNORE, NULLABLE);
        }
        Reference reference = document.reference(place);
        boolean schema = reference != null && reference.expected() == ObjectKind.SCHEMA;
        return schema ? Set.of(NULLABLE) : OF_NOTHING;
    }

    private void report(Located place, Set<JavaHint> effective, String help) {
        for (JavaHint each : JavaHint.values()) {
            Located value = place.get(each.key());
            if (value != null && !effective.contains(each)) {
                diagnostics.report(
                        Diagnostic.atKey(DiagnosticId.INEFFECTIVE_EXTENSION, value, each.key() + " has no effect here")
                                .withHelp(help));
            }
        }
    }
}
