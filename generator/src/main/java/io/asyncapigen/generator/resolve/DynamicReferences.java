package io.asyncapigen.generator.resolve;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * References whose meaning depends on the way that led to them: {@code $dynamicRef} and {@code $recursiveRef}. They mean the
 * outermost schema on that way that has their anchor. Where only one schema with that anchor can be on it, they are plain
 * references to that one; all others are withdrawn, and a schema stands there that says nothing.
 */
final class DynamicReferences {
    private final Findings findings;
    private final SourceLoader loader;
    private final SchemaIds ids;
    private final List<PendingReference> followed = new ArrayList<>();
    private @Nullable SchemaCalls calls;

    DynamicReferences(Findings findings, SourceLoader loader, SchemaIds ids) {
        this.findings = findings;
        this.loader = loader;
        this.ids = ids;
    }

    /** Notes one that was followed as if it were a plain one. */
    void add(PendingReference reference) {
        followed.add(reference);
    }

    /** Withdraws those that may mean several schemas. To be called once, when all texts are loaded. */
    void withdraw() {
        List<Located> ambiguous = new ArrayList<>();
        for (PendingReference each : followed) {
            if (isAmbiguous(each)) {
                ambiguous.add(each.place());
            }
        }
        ambiguous.forEach(findings::withdraw);
    }

    private boolean isAmbiguous(PendingReference reference) {
        Located target = target(reference);
        List<Located> rivals = new ArrayList<>(anchored(reference));
        rivals.removeIf(each -> each.id().equals(target.id()));
        if (rivals.isEmpty()) {
            return false;
        }
        SchemaCalls all = calls();
        Id home = all.whole(target);
        Set<Id> before = all.leadingTo(reference.place(), anchor(reference));
        return rivals.stream().map(all::whole).anyMatch(each -> each.equals(home) || before.contains(each));
    }

    private SchemaCalls calls() {
        if (calls == null) {
            calls = new SchemaCalls(loader);
            Set<Id> dynamic = new HashSet<>();
            followed.forEach(each -> dynamic.add(each.place().id()));
            for (Reference each : findings.references().values()) {
                if (each.target() != null && !dynamic.contains(each.place().id())) {
                    calls.add(each.place(), each.target(), null);
                }
            }
            followed.forEach(each -> calls.add(each.place(), target(each), anchor(each)));
            followed.forEach(each -> calls.addBack(each.place(), anchored(each), anchor(each)));
            calls.close();
        }
        return calls;
    }

    /** All that have the anchor of the target; none when the reference does not lead there by that anchor. */
    private List<Located> anchored(PendingReference reference) {
        Located target = target(reference);
        List<Located> all = new ArrayList<>();
        String name = anchor(reference);
        for (Located root : loader.roots()) {
            all.addAll(isRecursive(reference) ? ids.recursive(root) : ids.byDynamicAnchor(root, name));
        }
        return all.stream().anyMatch(each -> each.id().equals(target.id())) ? all : List.of();
    }

    /** The name of its anchor; for {@code $recursiveRef}, whose anchor has none, one that no other has. */
    private static String anchor(PendingReference reference) {
        return isRecursive(reference)
                ? "#"
                : ReferenceText.decode(ReferenceText.parse(reference.value()).fragment());
    }

    private static boolean isRecursive(PendingReference reference) {
        return reference.text().key().equals("$recursiveRef");
    }

    private Located target(PendingReference reference) {
        return Objects.requireNonNull(
                Objects.requireNonNull(findings.reference(reference.place())).target());
    }
}
