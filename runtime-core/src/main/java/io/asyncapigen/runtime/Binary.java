package io.asyncapigen.runtime;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Bytes as a value: immutable, equal by content. In JSON they are Base64 (RFC 4648 section 4). */
public final class Binary {
    private static final Binary EMPTY = new Binary(new byte[0]);

    private final byte[] bytes;

    private Binary(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of these bytes. */
    public static Binary of(byte[] bytes) {
        return new Binary(bytes.clone());
    }

    /** A copy of what remains in the buffer, whose position stays where it is. */
    public static Binary of(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return new Binary(bytes);
    }

    /** The text in UTF-8. */
    public static Binary utf8(String text) {
        return new Binary(text.getBytes(StandardCharsets.UTF_8));
    }

    /** These very bytes, not a copy: for codecs and transports that hand over an array which nobody changes any more. */
    public static Binary wrap(byte[] bytes) {
        return new Binary(bytes);
    }

    public static Binary empty() {
        return EMPTY;
    }

    /**
     * The bytes of a text in Base64, whose padding may be left out.
     *
     * @throws IllegalArgumentException when the text is no Base64, or says more than bytes have room for
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Binary fromBase64(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        int rest = bytes.length % 3;
        if (rest > 0 && lastOf(bytes, rest) != lastOf(base64)) {
            throw new IllegalArgumentException("the last character of the Base64 has bits that belong to no byte");
        }
        return new Binary(bytes);
    }

    /** The last character for bytes of which the last group has only so many. */
    private static char lastOf(byte[] bytes, int rest) {
        byte[] group = Arrays.copyOfRange(bytes, bytes.length - rest, bytes.length);
        return Base64.getEncoder().encodeToString(group).charAt(rest);
    }

    private static char lastOf(String base64) {
        int padding = base64.indexOf('=');
        return base64.charAt((padding < 0 ? base64.length() : padding) - 1);
    }

    @JsonValue
    public String toBase64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A copy. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** A read-only view. */
    public ByteBuffer asByteBuffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /** The bytes themselves, not a copy: for codecs and transports, which must not change them. */
    public byte[] unwrap() {
        return bytes;
    }

    /** As UTF-8; malformed bytes become U+FFFD. */
    public String toUtf8() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public int size() {
        return bytes.length;
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Binary binary && Arrays.equals(bytes, binary.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Only the size: the content may be secret, and long. */
    @Override
    public String toString() {
        return "Binary[" + bytes.length + " bytes]";
    }
}
