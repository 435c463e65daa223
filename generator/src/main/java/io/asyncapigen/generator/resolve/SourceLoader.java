package io.asyncapigen.generator.resolve;

import io.asyncapigen.generator.diagnostic.Diagnostic;
import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.diagnostic.Severity;
import io.asyncapigen.generator.read.DocumentReader;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Position;
import io.asyncapigen.generator.read.Source;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gets the texts that references name, each once. */
final class SourceLoader {
    /** A hostile server could have each answer refer to another one without end. */
    private static final int MOST_FETCHES = 1_000;

    private final ResolveOptions options;
    private final RemoteFetcher fetcher;
    private final Diagnostics diagnostics;
    private final DocumentReader reader;
    private final ReferencedFiles files;
    private final Map<String, Located> loaded = new LinkedHashMap<>();
    private final Map<String, Unresolved> failed = new LinkedHashMap<>();
    private final Map<Source, Located> roots = new LinkedHashMap<>();
    private int fetches;

    SourceLoader(Located root, ResolveOptions options, RemoteFetcher fetcher, Diagnostics diagnostics) {
        this.options = options;
        this.fetcher = fetcher;
        this.diagnostics = diagnostics;
        this.reader = new DocumentReader(options.limits());
        this.files = new ReferencedFiles(root.source(), options.root());
        roots.put(root.source(), root);
        if (ReferencedFiles.isFile(root.source())) {
            loaded.put(ReferencedFiles.key(ReferencedFiles.path(root.source())), root);
        }
    }

    /** The whole text that a place stands in. */
    Located root(Source source) {
        return Objects.requireNonNull(roots.get(source));
    }

    /** All texts so far, that of the document first. */
    Collection<Located> roots() {
        return roots.values();
    }

    /**
     * The text at a location.
     *
     * @param asText whether it is in a language that is neither YAML nor JSON, and so one string
     * @throws Unresolved the same object each time a file or answer turns out to be unreadable
     */
    Located load(Source from, ReferenceText text, boolean asText) throws Unresolved {
        boolean remote = !"file".equalsIgnoreCase(from.uri().getScheme());
        switch (text.scheme()) {
            case "http", "https":
                return fetch(from, text, asText);
            case "file":
                if (remote) {
                    throw Unresolved.refused("a document from the network may not refer to files");
                }
                return file(from, text, asText);
            case "":
                return remote ? fetch(from, text, asText) : file(from, text, asText);
            default:
                throw Unresolved.refused("references of the scheme " + text.scheme() + ": are not supported")
                        .withHelp("refer to a file, or to an http or https address");
        }
    }

    private Located file(Source from, ReferenceText text, boolean asText) throws Unresolved {
        ReferencedFiles.Found found = files.find(from, text);
        String key = (asText ? "text " : "") + ReferencedFiles.key(found.path());
        Located known = known(key);
        if (known != null) {
            return known;
        }
        Diagnostics said = new Diagnostics();
        Optional<Located> read = asText
                ? reader.readText(found.path(), found.displayName(), said)
                : reader.read(found.path(), found.displayName(), said);
        return keep(key, found.displayName(), read, said);
    }

    private Located fetch(Source from, ReferenceText text, boolean asText) throws Unresolved {
        URI uri = Uris.resolve(from.uri(), text.location());
        if (uri == null || uri.getHost() == null) {
            throw Unresolved.syntax("`" + text.location() + "` is no address that can be fetched");
        }
        if (!options.allows(uri)) {
            if (uri.getRawUserInfo() != null) {
                throw Unresolved.refused("a reference may not carry a user name or password");
            }
            throw Unresolved.refused("nothing is fetched from " + uri.getHost() + ", which is not an allowed host")
                    .withHelp("allow it with --allow-host " + uri.getHost()
                            + ", or keep a copy beside the document and refer to that");
        }
        String key = (asText ? "text " : "") + uri;
        Located known = known(key);
        if (known != null) {
            return known;
        }
        if (++fetches > MOST_FETCHES) {
            throw Unresolved.refused("more than " + MOST_FETCHES + " documents would have to be fetched");
        }
        try {
            RemoteFetcher.Fetched fetched = fetcher.fetch(uri, options::allows);
            Diagnostics said = new Diagnostics();
            Optional<Located> read = asText
                    ? reader.readText(fetched.uri(), uri.toString(), fetched.bytes(), said)
                    : reader.read(fetched.uri(), uri.toString(), fetched.bytes(), said);
            return keep(key, uri.toString(), read, said);
        } catch (IOException e) {
            Unresolved failure = Unresolved.because(uri + " cannot be fetched: " + e.getMessage());
            failed.put(key, failure);
            throw failure;
        }
    }

    private @Nullable Located known(String key) throws Unresolved {
        Unresolved failure = failed.get(key);
        if (failure != null) {
            throw failure;
        }
        return loaded.get(key);
    }

    private Located keep(String key, String name, Optional<Located> read, Diagnostics said) throws Unresolved {
        said.all().stream().filter(each -> each.position() != null).forEach(diagnostics::report);
        if (read.isPresent()) {
            loaded.put(key, read.get());
            roots.put(read.get().source(), read.get());
            return read.get();
        }
        Diagnostic fault = said.all().stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();
        Position position = fault.position();
        String where = position == null ? "" : "line " + position.line() + ", column " + position.column() + ": ";
        Unresolved failure = Unresolved.because(name + " cannot be read: " + where + fault.message())
                .withRelated(position);
        failed.put(key, failure);
        throw failure;
    }
}
