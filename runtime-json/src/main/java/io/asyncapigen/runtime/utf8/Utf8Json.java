package io.asyncapigen.runtime.utf8;

import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonBoolean;
import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.json.JsonNumber;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/**
 * A place in JSON text that is UTF-8, which goes from value to value and back. Everything unusual ends in {@link NotSureException}: text
 * that is no JSON, and what is at the limits of other readers, such as deep nesting, long numbers, and names with escapes. What is taken,
 * any reader of JSON takes, and takes for the same, but for members that are there twice: it is left to callers to see those.
 *
 * <p>Objects and arrays are read in one pattern:
 *
 * <pre>{@code
 * if (json.startObject()) {
 *     do {
 *         int index = json.name(names, likely);
 *         json.skip();
 *     } while (json.nextMember());
 * }
 * }</pre>
 *
 * Used by one thread.
 */
public final class Utf8Json {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_NAME = 1_000;

    private final byte[] bytes;
    private final Utf8Number number;
    private int at;
    private int depth;

    /** The name that was read last. */
    private int nameFrom;

    private int nameTo;

    /** The text that was read last, between its quotes. */
    private final Utf8Text text;

    /** At the start of these bytes, which nobody may change meanwhile. */
    public Utf8Json(byte[] bytes) {
        this.bytes = bytes;
        this.number = new Utf8Number(bytes);
        this.text = new Utf8Text(bytes);
    }

    /** Where it is and how deep, for {@link #back}. */
    public long mark() {
        return (long) depth << Integer.SIZE | at;
    }

    /** Goes to where it was. */
    public void back(long mark) {
        at = (int) mark;
        depth = (int) (mark >> Integer.SIZE);
    }

    /** How many bytes are behind it. */
    public int position() {
        return at;
    }

    /** How many bytes there are. */
    public int size() {
        return bytes.length;
    }

    /** The first byte of the next token: one of {@code " { [ t f n -}, a digit, or what has no place there. Stays before it. */
    public byte peek() {
        while (at < bytes.length) {
            byte next = bytes[at];
            if (next > ' ' || next < 0) {
                return next;
            } else if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
                throw NotSureException.because();
            }
            at++;
        }
        throw NotSureException.because();
    }

    private void expect(char token) {
        if (peek() != token) {
            throw NotSureException.because();
        }
        at++;
    }

    /** Makes sure that nothing follows. */
    public void end() {
        while (at < bytes.length) {
            byte next = bytes[at++];
            if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
                throw NotSureException.because();
            }
        }
    }

    /** Goes into an object. Whether it has a member, before whose name it then is; otherwise it is behind the object. */
    public boolean startObject() {
        return start('{', '}');
    }

    /** From behind the value of a member to the next member, or behind the object. */
    public boolean nextMember() {
        return next('}');
    }

    /** As {@link #startObject}, for elements. */
    public boolean startArray() {
        return start('[', ']');
    }

    /** As {@link #nextMember}, for elements. */
    public boolean nextElement() {
        return next(']');
    }

    private boolean start(char first, char last) {
        expect(first);
        if (peek() == last) {
            at++;
            return false;
        }
        if (++depth > MAX_DEPTH) {
            throw NotSureException.because();
        }
        return true;
    }

    private boolean next(char last) {
        byte next = peek();
        at++;
        if (next == ',') {
            return true;
        } else if (next != last) {
            throw NotSureException.because();
        }
        depth--;
        return false;
    }

    /**
     * Reads the name of a member, up to its value.
     *
     * @param likely which one it may be
     * @return its index among the names; negative when it is none of them
     */
    public int name(Names names, int likely) {
        readName();
        return names.find(bytes, nameFrom, nameTo, likely);
    }

    private void readName() {
        expect('"');
        at = text.scan(at);
        if (text.isEscaped() || text.size() > MAX_NAME) {
            throw NotSureException.because();
        }
        nameFrom = text.from();
        nameTo = text.to();
        expect(':');
    }

    /** Reads the name of a member, up to its value. */
    public String anyName() {
        readName();
        return name();
    }

    /** The name that was read last: until the next one is. */
    public String name() {
        return text.decode(nameFrom, nameTo);
    }

    /** Reads a string. What is given is the same object for each, and holds until the next string or name is read. */
    public Utf8Text text() {
        expect('"');
        at = text.scan(at);
        return text;
    }

    /** Reads a number. What is given is the same object for each, and holds until the next number is read. */
    public Utf8Number number() {
        peek();
        at = number.scan(at);
        return number;
    }

    public boolean bool() {
        if (peek() == 't') {
            word("true");
            return true;
        }
        word("false");
        return false;
    }

    public void nothing() {
        peek();
        word("null");
    }

    private void word(String word) {
        if (bytes.length - at < word.length()) {
            throw NotSureException.because();
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[at + i] != word.charAt(i)) {
                throw NotSureException.because();
            }
        }
        at += word.length();
    }

    /** Passes over a value. */
    public void skip() {
        switch (peek()) {
            case '"' -> text();
            case '{' -> {
                if (startObject()) {
                    do {
                        readName();
                        skip();
                    } while (nextMember());
                }
            }
            case '[' -> {
                if (startArray()) {
                    do {
                        skip();
                    } while (nextElement());
                }
            }
            case 't', 'f' -> bool();
            case 'n' -> nothing();
            default -> number();
        }
    }

    /** Reads a value. Here, members that are there twice are seen to. */
    public JsonValue value() {
        return switch (peek()) {
            case '"' -> new JsonString(text().toString());
            case '{' -> object();
            case '[' -> array();
            case 't', 'f' -> JsonBoolean.of(bool());
            case 'n' -> {
                nothing();
                yield JsonNull.NULL;
            }
            default -> {
                Utf8Number read = number();
                yield read.isShort() && read.isInteger()
                        ? JsonNumber.of(read.shortValue())
                        : new JsonNumber(new BigDecimal(read.toString()));
            }
        };
    }

    private JsonObject object() {
        var members = new LinkedHashMap<String, JsonValue>();
        if (startObject()) {
            do {
                if (members.put(anyName(), value()) != null) {
                    throw NotSureException.because();
                }
            } while (nextMember());
        }
        return new JsonObject(members);
    }

    private JsonArray array() {
        var values = new ArrayList<JsonValue>();
        if (startArray()) {
            do {
                values.add(value());
            } while (nextElement());
        }
        return new JsonArray(values);
    }
}
