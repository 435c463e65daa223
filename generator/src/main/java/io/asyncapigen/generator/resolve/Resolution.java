package io.asyncapigen.generator.resolve;

import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.model.schema.SchemaFormat.Language;
import io.asyncapigen.generator.read.Located;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The resolving of one document: the walk through it, then one reference after the other until none is left. */
final class Resolution {
    private final Located root;
    private final Diagnostics diagnostics;
    private final Findings findings = new Findings();
    private final SourceLoader loader;
    private final TargetFinder finder;
    private final Walk walk;
    private final KindCheck kinds;
    private final DynamicReferences dynamic;
    private final List<Failed> failures = new ArrayList<>();

    Resolution(Located root, ResolveOptions options, RemoteFetcher fetcher, Diagnostics diagnostics) {
        this.root = root;
        this.diagnostics = diagnostics;
        this.loader = new SourceLoader(root, options, fetcher, diagnostics);
        SchemaIds ids = new SchemaIds();
        this.finder = new TargetFinder(root.source(), loader, ids);
        this.dynamic = new DynamicReferences(findings, loader, ids);
        this.walk = new Walk(findings, diagnostics);
        this.kinds = new KindCheck(findings, diagnostics);
    }

    ResolvedDocument run() {
        // The whole document first: what stands in it is what its own structure says, whoever refers to it.
        walk.from(root, Rule.DOCUMENT, Language.ASYNCAPI);
        int texts = loader.roots().size();
        followAll();
        while (!failures.isEmpty() && texts != loader.roots().size()) {
            // A schema that was loaded since may have the $id that was looked for.
            texts = loader.roots().size();
            finder.tryAgain();
            List<Failed> again = List.copyOf(failures);
            failures.clear();
            again.forEach(each -> follow(each.reference));
            followAll();
        }
        kinds.report(walk);
        followAll();
        kinds.report(walk);
        reportFailures();
        dynamic.withdraw();
        new ReferenceCycles(findings, root.source(), diagnostics).cut();
        return findings.document(root);
    }

    private void followAll() {
        for (PendingReference next = findings.next(); next != null; next = findings.next()) {
            follow(next);
        }
    }

    private void follow(PendingReference pending) {
        Located target;
        try {
            target = finder.find(pending);
        } catch (Unresolved failure) {
            failures.add(new Failed(pending, failure));
            return;
        }
        findings.target(Objects.requireNonNull(findings.reference(pending.place())), target);
        if (pending.isDynamic()) {
            dynamic.add(pending);
        }
        if (kinds.accepts(pending, target)) {
            walk.from(target, pending.rule(), pending.language());
        }
    }

    private void reportFailures() {
        Set<Unresolved> told = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Failed failed : failures) {
            // One broken file is one fault, however many references lead to it.
            if (!failed.reason.isConsequence() && told.add(failed.reason)) {
                diagnostics.report(failed.reason.at(failed.reference.text()));
            }
        }
    }

    private record Failed(PendingReference reference, Unresolved reason) {}
}
