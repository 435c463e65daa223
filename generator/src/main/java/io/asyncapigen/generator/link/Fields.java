package io.asyncapigen.generator.link;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.NullNode;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object of the document, wherever they come from. What is missing, or of another kind than asked for, is
 * null or empty: validation has spoken of it.
 */
final class Fields {
    private final @Nullable Located place;
    private final Map<String, Located> merged;

    private Fields(@Nullable Located place, Map<String, Located> merged) {
        this.place = place;
        this.merged = merged;
    }

    /** The fields that stand in an object; none when it is no object. */
    static Fields of(@Nullable Located place) {
        return new Fields(place, Map.of());
    }

    /** Fields that stand in several objects, such as those of a message and its traits. */
    static Fields merged(Map<String, Located> fields) {
        return new Fields(null, fields);
    }

    /** The value of a field; null is no value. */
    @Nullable
    Located get(String name) {
        Located value = place != null ? place.get(name) : merged.get(name);
        return value == null || value.node() instanceof NullNode ? null : value;
    }

    boolean has(String name) {
        return get(name) != null;
    }

    @Nullable
    String text(String name) {
        Located value = get(name);
        return value == null ? null : text(value);
    }

    String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    boolean flag(String name) {
        Located value = get(name);
        return value != null && value.node() instanceof BooleanNode flag && flag.value();
    }

    List<Located> items(String name) {
        Located value = get(name);
        return value == null ? List.of() : value.items();
    }

    List<Located> members(String name) {
        Located value = get(name);
        return value == null ? List.of() : value.members();
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Located item : items(name)) {
            String text = text(item);
            if (text != null) {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }

    /** A scalar as text; a number as it was written, because `version: 1.0` is meant as text. */
    private static @Nullable String text(Located value) {
        if (value.node() instanceof StringNode string) {
            return string.value();
        }
        return value.node() instanceof NumberNode number ? number.text() : null;
    }
}
