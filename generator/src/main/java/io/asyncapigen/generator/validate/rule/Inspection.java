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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One document under the rules: where its objects stand, and what was found. Not thread-safe. */
public final class Inspection {
    private final ResolvedDocument document;
    private final Places places;
    private final Schemas schemas;
    private final List<Diagnostic> found = new ArrayList<>();

    public Inspection(ResolvedDocument document) {
        this.document = document;
        this.places = Places.of(document);
        this.schemas = new Schemas(this);
    }

    /**
     * Reports what was found since the last time, unless a stage before the rules has found an error at the same place; called when all
     * of them have reported theirs.
     */
    public void tell(Diagnostics diagnostics) {
        Set<Id> wrong = wrong(diagnostics);
        for (Diagnostic each : found) {
            Position position = each.position();
            JsonPointer pointer = each.pointer();
            if (position == null || pointer == null || !wrong.contains(new Id(position.source(), pointer))) {
                diagnostics.report(each);
            }
        }
        found.clear();
    }

    private static Set<Id> wrong(Diagnostics diagnostics) {
        Set<Id> wrong = new HashSet<>();
        for (Diagnostic each : diagnostics.all()) {
            Position position = each.position();
            JsonPointer pointer = each.pointer();
            if (each.severity() == Severity.ERROR && position != null && pointer != null) {
                wrong.add(new Id(position.source(), pointer));
            }
        }
        return wrong;
    }

    /** What can be relied on when those are the errors. */
    Soundness soundness(Diagnostics diagnostics) {
        return new Soundness(document, wrong(diagnostics));
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

    void report(Diagnostic fault) {
        found.add(fault);
    }
}
