package io.asyncapigen.generator.resolve;

import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.read.Located;

/**
 * Finds every reference of a document and where it leads, across files and, where allowed, across the network.
 *
 * <p>References are looked for where the specification has a Reference Object or a schema, and nowhere else: what stands
 * under {@code examples}, {@code default}, {@code const}, {@code enum} and {@code x-} is data, and so is a schema of
 * another language (Avro, Protobuf, …), which can only be a reference as a whole.
 *
 * <p>How a reference is read: its location is relative to the file that it stands in, never to a {@code $id} (AsyncAPI
 * follows JSON Reference, section Reference Object). Only if nothing is there is it tried as JSON Schema has it, against
 * the {@code $id} around it, and the name so made is looked for among the {@code $id}s of all texts that are loaded; an
 * {@code http} name is looked for there before the network is asked. A fragment is a JSON pointer, which may pass through
 * references, or the name of an anchor. A {@code $dynamicRef} or {@code $recursiveRef} is one of these references where it can only
 * mean one schema, which is the one of that anchor in its own schema, and else none.
 *
 * <p>Nothing is copied: the result knows the edges, each place is visited once, and cycles among schemas are no fault.
 * Faults go to the {@link Diagnostics}; nothing is thrown for what a document says. Blocks on files and the network.
 * Safe for use by many threads, each with its own diagnostics, if its {@link RemoteFetcher} is.
 */
public final class ReferenceResolver {
    private final ResolveOptions options;
    private final RemoteFetcher fetcher;

    /** A resolver that fetches with the JDK's HTTP client what the options allow. */
    public ReferenceResolver(ResolveOptions options) {
        this(options, network(options));
    }

    /** A resolver that gets what the options allow from somewhere else. */
    public ReferenceResolver(ResolveOptions options, RemoteFetcher fetcher) {
        this.options = options;
        this.fetcher = fetcher;
    }

    private static RemoteFetcher network(ResolveOptions options) {
        RemoteFetcher network = new HttpFetcher(options.timeout(), options.remoteBytes());
        return options.cacheDirectory() == null ? network : new CachedFetcher(network, options.cacheDirectory());
    }

    /** Resolves the references of this document and of everything that they lead to. */
    public ResolvedDocument resolve(Located root, Diagnostics diagnostics) {
        return new Resolution(root, options, fetcher, diagnostics).run();
    }
}
