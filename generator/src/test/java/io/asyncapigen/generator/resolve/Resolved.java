package io.asyncapigen.generator.resolve;

import static io.asyncapigen.generator.read.Documents.at;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.read.DocumentReader;
import io.asyncapigen.generator.read.Documents;
import io.asyncapigen.generator.read.Located;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A document that was resolved, and what was said on the way; for the tests of every stage. */
public final class Resolved {
    private final ResolvedDocument document;
    private final Diagnostics diagnostics;

    private Resolved(ResolvedDocument document, Diagnostics diagnostics) {
        this.document = document;
        this.diagnostics = diagnostics;
    }

    /** The document in this text, which stands in no folder. */
    public static Resolved text(String text) {
        Diagnostics diagnostics = new Diagnostics();
        Located root = Documents.parse(text, diagnostics).orElseThrow();
        return of(root, ResolveOptions.DEFAULT, diagnostics);
    }

    /** The document in this file, with its folder as the root. */
    public static Resolved file(Path file) {
        return file(file, ResolveOptions.DEFAULT.withRoot(file.toAbsolutePath().getParent()));
    }

    public static Resolved file(Path file, ResolveOptions options) {
        Diagnostics diagnostics = new Diagnostics();
        return of(DocumentReader.create().read(file, diagnostics).orElseThrow(), options, diagnostics);
    }

    /** The document in this file, with someone else to ask for what is on the network. */
    public static Resolved file(Path file, ResolveOptions options, RemoteFetcher fetcher) {
        Diagnostics diagnostics = new Diagnostics();
        Located root = DocumentReader.create().read(file, diagnostics).orElseThrow();
        return new Resolved(new ReferenceResolver(options, fetcher).resolve(root, diagnostics), diagnostics);
    }

    private static Resolved of(Located root, ResolveOptions options, Diagnostics diagnostics) {
        return new Resolved(new ReferenceResolver(options).resolve(root, diagnostics), diagnostics);
    }

    public ResolvedDocument document() {
        return document;
    }

    public Diagnostics diagnostics() {
        return diagnostics;
    }

    /** Where the chain of references at this pointer of the document ends, as {@code file#/pointer}. */
    String end(String pointer) {
        Located end = document.follow(at(document.root(), pointer));
        return end == null ? "nowhere" : name(end);
    }

    /** Where the one reference at this pointer leads. */
    String target(String pointer) {
        Reference reference = Objects.requireNonNull(document.reference(at(document.root(), pointer)));
        return reference.target() == null ? "nowhere" : name(reference.target());
    }

    List<String> said() {
        return Documents.summaries(diagnostics);
    }

    /** What is advised in the only diagnostic there is. */
    String help() {
        List<Diagnostic> all = diagnostics.all();
        if (all.size() != 1) {
            throw new AssertionError("not one diagnostic: " + said());
        }
        return String.valueOf(all.get(0).help());
    }

    private static String name(Located place) {
        String path = place.source().uri().getPath();
        return path.substring(path.lastIndexOf('/') + 1) + place.pointer().toFragment();
    }
}
