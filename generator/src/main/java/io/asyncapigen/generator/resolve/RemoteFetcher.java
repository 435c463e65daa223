package io.asyncapigen.generator.resolve;

import java.io.IOException;
import java.net.URI;
import java.util.function.Predicate;

/** Gets a document from the network. */
@FunctionalInterface
public interface RemoteFetcher {
    /**
     * Gets the bytes at this address; blocks until they are here or there is no hope.
     *
     * @param uri an {@code http} or {@code https} address, already allowed
     * @param allowed whether an address may be asked; every redirect has to be put to it
     * @throws IOException with a message that completes the sentence "cannot be fetched: …"
     */
    Fetched fetch(URI uri, Predicate<URI> allowed) throws IOException;

    /**
     * An answer.
     *
     * @param uri where it came from in the end, which is what its own references are relative to
     */
    record Fetched(URI uri, byte[] bytes) {}
}
