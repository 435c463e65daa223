package io.asyncapigen.generator.resolve;

import io.asyncapigen.generator.read.CorpusFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Answers for what the documents of the corpus refer to on the network, from the copies that come with it. */
public final class CorpusFetcher implements RemoteFetcher {
    private final Map<URI, Path> copies = new LinkedHashMap<>();

    public CorpusFetcher(CorpusFolder corpus) {
        for (Map<String, String> row : corpus.table("remote/MAP.tsv")) {
            copies.put(URI.create(row.getOrDefault("url", "")), corpus.resolve(row.getOrDefault("local copy", "")));
        }
    }

    /** Options that allow every host that there are answers for. */
    public ResolveOptions options() {
        Set<String> hosts = new HashSet<>();
        copies.keySet().forEach(each -> hosts.add(each.getHost()));
        return ResolveOptions.DEFAULT.withAllowedHosts(hosts);
    }

    @Override
    public Fetched fetch(URI uri, Predicate<URI> allowed) throws IOException {
        Path copy = copies.get(uri);
        if (copy == null) {
            throw new IOException("the corpus has no copy of it");
        }
        // What could not be had when the corpus was made reads as an empty object.
        byte[] bytes = Files.exists(copy) ? Files.readAllBytes(copy) : "{}".getBytes(StandardCharsets.UTF_8);
        return new Fetched(uri, bytes);
    }
}
