package io.asyncapigen.generator.resolve;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.DiagnosticId;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * References that only lead to references, in a circle. Each circle is reported once, at one of its own references in the
 * document, else at the first reference of the document that leads into it; afterwards its references lead nowhere.
 */
final class ReferenceCycles {
    private final Findings findings;
    private final Source document;
    private final Diagnostics diagnostics;

    ReferenceCycles(Findings findings, Source document, Diagnostics diagnostics) {
        this.findings = findings;
        this.document = document;
        this.diagnostics = diagnostics;
    }

    void cut() {
        Set<Id> settled = new HashSet<>();
        for (Reference start : List.copyOf(findings.references().values())) {
            Set<Id> path = new LinkedHashSet<>();
            Reference at = start;
            while (at != null
                    && !settled.contains(at.place().id())
                    && path.add(at.place().id())) {
                at = next(at);
            }
            if (at != null && path.contains(at.place().id())) {
                cut(start, members(at));
            }
            settled.addAll(path);
        }
    }

    private @Nullable Reference next(Reference reference) {
        return reference.target() == null ? null : findings.reference(reference.target());
    }

    private List<Reference> members(Reference first) {
        List<Reference> members = new ArrayList<>();
        Reference at = first;
        do {
            members.add(at);
            at = Objects.requireNonNull(next(at));
        } while (!at.place().id().equals(first.place().id()));
        return members;
    }

    private void cut(Reference start, List<Reference> members) {
        Reference shown = members.stream()
                .filter(each -> each.place().source() == document)
                .findFirst()
                .orElse(start);
        String circle =
                members.stream().map(each -> each.place().id().toString()).collect(Collectors.joining(" → "));
        diagnostics.report(Diagnostic.at(
                        DiagnosticId.REFERENCE_CYCLE,
                        shown.written(),
                        "this reference leads to nothing but references, in a circle: " + circle + " → "
                                + name(members.get(0)))
                .withHelp("write the object itself in one of these places"));
        members.forEach(each -> findings.target(each, null));
    }

    private String name(Reference reference) {
        return reference.place().source() == document
                ? reference.place().pointer().toFragment()
                : reference.place().id().toString();
    }
}
