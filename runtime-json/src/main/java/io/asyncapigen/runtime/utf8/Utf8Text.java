package io.asyncapigen.runtime.utf8;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A string of JSON in its bytes. */
public final class Utf8Text {
    private static final char REPLACEMENT = '\uFFFD';

    private final byte[] bytes;
    private int from;
    private int to;
    private boolean isEscaped;
    private boolean isAscii;

    Utf8Text(byte[] bytes) {
        this.bytes = bytes;
    }

    /** From behind the quote at the start to behind the one at the end. */
    int scan(int start) {
        int at = start;
        from = start;
        isEscaped = false;
        int all = 0;
        while (true) {
            if (at >= bytes.length) {
                throw NotSureException.because();
            }
            byte next = bytes[at++];
            if (next == '"') {
                break;
            } else if (next == '\\') {
                isEscaped = true;
                at++;
            } else if (next >= 0 && next < ' ') {
                throw NotSureException.because();
            }
            all |= next;
        }
        to = at - 1;
        isAscii = all >= 0;
        return at;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** How many bytes it has as it is written. */
    public int size() {
        return to - from;
    }

    /** One of its bytes, as it is written. */
    public byte byteAt(int index) {
        return bytes[from + index];
    }

    /** Whether there are backslashes in it, so that the bytes are not the text. */
    public boolean isEscaped() {
        return isEscaped;
    }

    /** Whether each byte is a character. */
    public boolean isPlain() {
        return isAscii && !isEscaped;
    }

    /** Whether it is the text that these are the bytes of; not for one that is escaped. */
    public boolean is(byte[] other) {
        return other.length == to - from && Arrays.equals(other, 0, other.length, bytes, from, to);
    }

    /** Its characters; for a plain one without another copy, and then only until the next string is read. */
    public CharSequence characters() {
        return isPlain() ? new Ascii(bytes, from, to) : toString();
    }

    /** How many characters it has: those of Unicode, not of Java. */
    public int length() {
        if (isPlain()) {
            return to - from;
        }
        String text = toString();
        return text.codePointCount(0, text.length());
    }

    @Override
    public String toString() {
        return isEscaped ? unescaped() : decode(from, to);
    }

    String decode(int start, int end) {
        if (isAscii) {
            return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        }
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            throw NotSureException.because(); // it may be what malformed bytes became
        }
        return text;
    }

    private String unescaped() {
        var text = new StringBuilder(to - from);
        int run = from;
        for (int i = from; i < to; i++) {
            if (bytes[i] != '\\') {
                continue;
            }
            text.append(decode(run, i));
            i++;
            switch (bytes[i]) {
                case '"', '\\', '/' -> text.append((char) bytes[i]);
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case 'u' -> {
                    text.append(unit(i + 1));
                    i += 4;
                }
                default -> throw NotSureException.because();
            }
            run = i + 1;
        }
        return text.append(decode(run, to)).toString();
    }

    private char unit(int start) {
        if (start + 4 > to) {
            throw NotSureException.because();
        }
        int unit = 0;
        for (int i = start; i < start + 4; i++) {
            int digit = Character.digit(bytes[i], 16);
            if (digit < 0) {
                throw NotSureException.because();
            }
            unit = unit << 4 | digit;
        }
        return (char) unit;
    }

    private record Ascii(byte[] bytes, int from, int to) implements CharSequence {
        @Override
        public int length() {
            return to - from;
        }

        @Override
        public char charAt(int index) {
            return (char) bytes[from + index];
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Ascii(bytes, from + start, from + end);
        }

        @Override
        public String toString() {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
    }
}
