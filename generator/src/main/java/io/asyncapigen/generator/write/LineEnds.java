package io.asyncapigen.generator.write;

import java.util.Arrays;

/** Files are written with line feeds; a checkout on another system may have put a carriage return before each. */
final class LineEnds {
    private LineEnds() {}

    /** The content with {@code \r\n} as {@code \n}; the same array when there is none. */
    static byte[] normalise(byte[] content) {
        byte[] out = null;
        int length = 0;
        for (int i = 0; i < content.length; i++) {
            boolean drop = content[i] == '\r' && i + 1 < content.length && content[i + 1] == '\n';
            if (drop && out == null) {
                out = Arrays.copyOf(content, content.length);
                length = i;
            } else if (!drop && out != null) {
                out[length++] = content[i];
            }
        }
        return out == null ? content : Arrays.copyOf(out, length);
    }
}
