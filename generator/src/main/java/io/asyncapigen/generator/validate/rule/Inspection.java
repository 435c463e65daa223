package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.read.JsonPointer;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.Position;
import io.asyncapigen.generator.resolve.ObjectKind;
import io.asyncapigen.generator.resolve.Reference;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One document under the rules: where its objects stand, and where faults go. Not thread-safe. */
public final class Inspection {
    private final ResolvedDocument document;
    private final Places places;
    private final Diagnostics diagnostics;
    private final Schemas schemas;
    private final Set<Id> wrong = new HashSet<>();

    public Inspection(ResolvedDocument document, Diagnostics diagnostics) {
        this.document = document;
        this.places = Places.of(document);
        this.diagnostics = diagnostics;
        this.schemas = new Schemas(this);
        for (Diagnostic diagnostic : diagnostics.all()) {
            if (diagnostic.severity() == Severity.ERROR
                    && diagnostic.position() != null
                    && diagnostic.pointer() != null) {
                wrong.add(new Id(diagnostic.position().source(), diagnostic.pointer()));
            }
        }
    }

    public ResolvedDocument document() {
        return document;
    }

    Places places() {
        return places;
    }

    Schemas schemas() {
        return schemas;
    }

    Located root() {
        return document.root();
    }

    /** Every object of that kind, wherever it stands, in the order in which it was met. */
    List<Located> all(ObjectKind kind) {
        return places.all(kind);
    }

    /** The members of a section of the root such as {@code channels}; empty when there is none. */
    List<Located> section(String... path) {
        Located at = root();
        for (String key : path) {
            Located next = at.get(key);
            if (next == null) {
                return List.of();
            }
            at = next;
        }
        return at.members();
    }

    /** Whether the end of the chain of references at the place is such an object. */
    boolean isKind(Located place, ObjectKind kind) {
        Located end = follow(place);
        return end != null && document.kinds().get(end.id()) == kind;
    }

    @Nullable
    Reference reference(Located place) {
        return document.reference(place);
    }

    /** As {@link ResolvedDocument#follow}. */
    @Nullable
    Located follow(Located place) {
        return document.follow(place);
    }

    /** The member of that name of what stands at the place, references on both ways followed; null when there is none. */
    @Nullable
    Located member(Located place, String key) {
        Located at = follow(place);
        Located child = at == null ? null : at.get(key);
        return child == null ? null : follow(child);
    }

    /** The place itself and every place that its chain of references passes; ends where the chain does. */
    List<Located> chain(Located place) {
        return places.chain(place);
    }

    /** Whether anything before has found an error, the stages before the rules included. */
    boolean hasErrors() {
        return diagnostics.hasErrors();
    }

    /** Reports a fault, unless a stage before the rules has found an error at the same place. */
    void report(Diagnostic diagnostic) {
        Position position = diagnostic.position();
        JsonPointer pointer = diagnostic.pointer();
        if (position == null || pointer == null || !wrong.contains(new Id(position.source(), pointer))) {
            diagnostics.report(diagnostic);
        }
    }
}
