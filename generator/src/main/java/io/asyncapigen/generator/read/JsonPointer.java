package io.asyncapigen.generator.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A path into a document (RFC 6901). A child shares its parent, so paths are cheap to carry through a walk. */
public final class JsonPointer implements Comparable<JsonPointer> {
    /** The whole document. */
    public static final JsonPointer ROOT = new JsonPointer(null, "");

    private final @Nullable JsonPointer parent;
    private final String token;
    private final int hash;

    private JsonPointer(@Nullable JsonPointer parent, String token) {
        this.parent = parent;
        this.token = token;
        // An odd factor without pattern: with 31, as strings have it, siblings and cousins with numbers in their names
        // collide.
        this.hash = parent == null ? 0 : parent.hash * 0x9E3779B1 + token.hashCode();
    }

    public static JsonPointer of(String... tokens) {
        JsonPointer pointer = ROOT;
        for (String token : tokens) {
            pointer = pointer.child(token);
        }
        return pointer;
    }

    public JsonPointer child(String key) {
        return new JsonPointer(this, key);
    }

    public JsonPointer child(int index) {
        return new JsonPointer(this, Integer.toString(index));
    }

    /** The enclosing path, or null for the whole document. */
    public @Nullable JsonPointer parent() {
        return parent;
    }

    /** The last token, unescaped; empty for the whole document. */
    public String last() {
        return token;
    }

    /** The tokens from the root, unescaped. */
    public List<String> tokens() {
        Deque<String> tokens = new ArrayDeque<>();
        for (JsonPointer at = this; at.parent != null; at = at.parent) {
            tokens.addFirst(at.token);
        }
        return List.copyOf(tokens);
    }

    /** As in RFC 6901 section 3, with {@code ~} and {@code /} escaped; empty for the whole document. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String each : tokens()) {
            text.append('/').append(each.replace("~", "~0").replace("/", "~1"));
        }
        return text.toString();
    }

    /** As in RFC 6901 section 6: {@code #/a/b}, percent-encoded where a URI asks for it. */
    public String toFragment() {
        StringBuilder text = new StringBuilder("#");
        for (byte each : toString().getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || "-._~!$&'()*+,;=:@/?".indexOf(c) >= 0)) {
                text.append(c);
            } else {
                text.append('%').append(String.format("%02X", (int) c));
            }
        }
        return text.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        JsonPointer a = this;
        if (!(other instanceof JsonPointer)) {
            return false;
        }
        JsonPointer b = (JsonPointer) other;
        if (a.hash != b.hash) {
            return false;
        }
        while (a != b) {
            if (a.parent == null || b.parent == null || !Objects.equals(a.token, b.token)) {
                return false;
            }
            a = a.parent;
            b = b.parent;
        }
        return true;
    }

    /** An order that agrees with {@link #equals}: by the tokens from the last to the first, the end of a path first. */
    @Override
    public int compareTo(JsonPointer other) {
        JsonPointer a = this;
        JsonPointer b = other;
        while (a != b) {
            if (a.parent == null || b.parent == null) {
                return a.parent != null ? 1 : b.parent != null ? -1 : 0;
            }
            int order = a.token.compareTo(b.token);
            if (order != 0) {
                return order;
            }
            a = a.parent;
            b = b.parent;
        }
        return 0;
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
