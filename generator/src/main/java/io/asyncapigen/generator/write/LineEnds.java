package io.asyncapigen.generator.write;

import java.util.Arrays;

/** Files are written with line feeds; a checkout on another system may have put a carriage return before each. */
final class LineEnds {
    private LineEnds() {}

    /** The content with {@code \r\n} as {@code \n}; the same array when there is none. */
    static byte[] normalise(byte[] content) {
        for (byte each : content) {
            if (each == '\r') {
                return withoutReturns(content);
            }
        }
        return content;
    }

    private static byte[] withoutReturns(byte[] content) {
        byte[] out = new byte[content.length];
        int length = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] != '\r' || i + 1 == content.length || content[i + 1] != '\n') {
                out[length++] = content[i];
            }
        }
        return length == content.length ? content : Arrays.copyOf(out, length);
    }
}
