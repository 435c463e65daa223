package io.asyncapigen.generator.resolve;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Keeps answers in a folder, one file each: its first line is the address that answered in the end, the rest is the
 * answer. Files appear whole or not at all, so several runs may share the folder.
 */
final class CachedFetcher implements RemoteFetcher {
    private final RemoteFetcher network;
    private final Path folder;

    CachedFetcher(RemoteFetcher network, Path folder) {
        this.network = network;
        this.folder = folder;
    }

    @Override
    public Fetched fetch(URI uri, Predicate<URI> allowed) throws IOException {
        Path file = folder.resolve(name(uri));
        Optional<Fetched> kept = read(file);
        if (kept.isPresent() && allowed.test(kept.get().uri())) {
            return kept.get();
        }
        Fetched fetched = network.fetch(uri, allowed);
        keep(file, fetched);
        return fetched;
    }

    private static Optional<Fetched> read(Path file) {
        try {
            byte[] all = Files.readAllBytes(file);
            int end = 0;
            while (end < all.length && all[end] != '\n') {
                end++;
            }
            URI uri = URI.create(new String(all, 0, end, StandardCharsets.UTF_8));
            return Optional.of(new Fetched(uri, Arrays.copyOfRange(all, Math.min(end + 1, all.length), all.length)));
        } catch (IOException | IllegalArgumentException e) {
            // Not there, or not ours: the network has it.
            return Optional.empty();
        }
    }

    private void keep(Path file, Fetched fetched) throws IOException {
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "part", null);
        try {
            byte[] head = (fetched.uri() + "\n").getBytes(StandardCharsets.UTF_8);
            byte[] all = Arrays.copyOf(head, head.length + fetched.bytes().length);
            System.arraycopy(fetched.bytes(), 0, all, head.length, fetched.bytes().length);
            Files.write(part, all);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String name(URI uri) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(uri.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
