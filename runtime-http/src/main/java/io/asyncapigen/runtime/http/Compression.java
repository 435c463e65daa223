package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.SendFailedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Compressed answers. */
final class Compression {
    /** What we understand, as {@code Accept-Encoding} says it. */
    static final String ACCEPTED = "gzip, deflate";

    private static final int ZLIB = 0x8;

    private Compression() {}

    /**
     * The body without its compression, which may be applied several times.
     *
     * @param encodings the values of {@code Content-Encoding}
     * @param limit of what it becomes
     * @param cut whether what is beyond the limit is left out; otherwise it is an error
     * @throws SendFailedException when it is compressed in another way, or badly, or becomes too large
     */
    static byte[] undo(byte[] body, List<String> encodings, int limit, boolean cut) {
        if (encodings.isEmpty()) {
            return body;
        }
        byte[] plain = body;
        List<String> names = encodings.stream()
                .flatMap(each -> List.of(each.split(",")).stream())
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty() && !each.equals("identity"))
                .toList();
        if (names.size() > 2) {
            throw new SendFailedException("the answer is compressed " + names.size() + " times");
        }
        for (int i = names.size() - 1; i >= 0; i--) {
            plain = undo(plain, names.get(i), limit, cut);
        }
        return plain;
    }

    /** As above, but of an answer that says no: what it says counts more than a body that nobody can read, which is left as it came. */
    static byte[] undoOrLeave(byte[] body, List<String> encodings, int limit) {
        try {
            return undo(body, encodings, limit, true);
        } catch (SendFailedException e) {
            return body;
        }
    }

    private static byte[] undo(byte[] body, String name, int limit, boolean cut) {
        if (body.length == 0) {
            return body;
        }
        try (InputStream plain = open(body, name)) {
            byte[] bytes = plain.readNBytes(limit);
            if (!cut && plain.read() >= 0) {
                throw new SendFailedException(
                        "the answer is larger than the " + limit + " bytes of the MessageLimit, uncompressed");
            }
            return bytes;
        } catch (IOException e) {
            throw new SendFailedException("the answer is not compressed as it says: " + e.getMessage(), e);
        }
    }

    private static InputStream open(byte[] body, String name) throws IOException {
        var in = new ByteArrayInputStream(body);
        return switch (name) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in);
            // Some servers leave out the frame of zlib, which deflate has in HTTP.
            case "deflate" -> new InflaterInputStream(in, new Inflater((body[0] & 0xF) != ZLIB));
            default ->
                throw new SendFailedException("the answer is compressed by " + name + ", which nobody asked for");
        };
    }
}
