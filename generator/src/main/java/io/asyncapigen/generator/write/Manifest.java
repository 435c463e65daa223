package io.asyncapigen.generator.write;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Which files earlier runs wrote, and what was in them: what tells ours from those that a person made or changed.
 *
 * <p>As text it has a line for each file, sorted: a hash, two spaces, the path. A path may have several hashes, as while
 * a run is under way, or after a merge of two branches that keeps the lines of both. A line that is none of these is
 * passed over, which errs on the safe side: the file counts as somebody else's.
 */
record Manifest(SortedMap<String, Set<String>> hashes) {
    static final Manifest EMPTY = new Manifest(new TreeMap<>());

    private static final int HASH_LENGTH = 16;
    private static final Pattern LINE = Pattern.compile("[0-9a-f]{" + HASH_LENGTH + "}  .+");
    private static final String HEADER = """
            # What asyncapi-gen wrote here, with hashes, so that its next run can tell its files from yours.
            # Keep this file beside them.
            """;

    static Manifest parse(String text) {
        SortedMap<String, Set<String>> hashes = new TreeMap<>();
        text.lines()
                .filter(line -> LINE.matcher(line).matches())
                .filter(line -> OutputFolder.isInside(line.substring(HASH_LENGTH + 2)))
                .forEach(line -> add(hashes, line.substring(HASH_LENGTH + 2), line.substring(0, HASH_LENGTH)));
        return new Manifest(hashes);
    }

    String text() {
        StringBuilder text = new StringBuilder(HEADER);
        hashes.forEach((path, each) ->
                each.forEach(hash -> text.append(hash).append("  ").append(path).append('\n')));
        return text.toString();
    }

    /** The entries of both: what may be found when a run has not come to its end. */
    Manifest with(Manifest other) {
        SortedMap<String, Set<String>> all = new TreeMap<>();
        hashes.forEach((path, each) -> each.forEach(hash -> add(all, path, hash)));
        other.hashes.forEach((path, each) -> each.forEach(hash -> add(all, path, hash)));
        return new Manifest(all);
    }

    boolean wrote(String path, byte[] content) {
        Set<String> known = hashes.get(path);
        return known != null && known.contains(hash(content));
    }

    /**
     * Two checksums of the content with line feeds only, since git may check out others. They are to notice that somebody
     * changed a file, not to withstand one who hides it, and cost a hundredth of a cryptographic hash.
     */
    static String hash(byte[] content) {
        byte[] normal = LineEnds.normalise(content);
        return checksum(new CRC32(), normal) + checksum(new CRC32C(), normal);
    }

    private static String checksum(Checksum checksum, byte[] content) {
        checksum.update(content);
        return HexFormat.of().toHexDigits(checksum.getValue(), HASH_LENGTH / 2);
    }

    static String hash(String content) {
        return hash(content.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(SortedMap<String, Set<String>> hashes, String path, String hash) {
        hashes.computeIfAbsent(path, key -> new TreeSet<>()).add(hash);
    }
}
