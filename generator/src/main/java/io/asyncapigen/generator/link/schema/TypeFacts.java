package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.read.Located;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says of the type of its values.
 *
 * @param stated the names in {@code type} without null, NUMBER alone standing for NUMBER and INTEGER; null when there is no
 *     {@code type}
 * @param suggested the types whose keywords it uses
 * @param place who speaks, for messages to the author
 */
record TypeFacts(
        @Nullable Set<JsonType> stated,
        Set<JsonType> suggested,
        @Nullable Located place) {
    static final TypeFacts NONE = new TypeFacts(null, Set.of(), null);

    TypeFacts {
        stated = stated == null ? null : copy(stated);
        suggested = copy(suggested);
    }

    /** In the order of the enum, so that runs agree. */
    private static Set<JsonType> copy(Set<JsonType> types) {
        EnumSet<JsonType> copy = EnumSet.noneOf(JsonType.class);
        copy.addAll(types);
        if (copy.contains(JsonType.NUMBER)) {
            copy.remove(JsonType.INTEGER);
        }
        return Collections.unmodifiableSet(copy);
    }

    /**
     * The types that are meant: those stated, else the one whose keywords are used. Formally a keyword without a type
     * restricts nothing, but who writes {@code properties} means an object. Null when nothing is said or the keywords of
     * several types are used.
     */
    @Nullable
    Set<JsonType> meant() {
        if (stated != null) {
            return stated;
        }
        return suggested.size() == 1 ? suggested : null;
    }

    boolean means(JsonType type) {
        Set<JsonType> meant = meant();
        return meant != null && meant.size() == 1 && meant.contains(type);
    }

    /** The types that both admit; empty when they exclude each other; null when neither states any. */
    @Nullable
    Set<JsonType> common(TypeFacts other) {
        if (stated == null || other.stated == null) {
            return stated == null ? other.stated : stated;
        }
        EnumSet<JsonType> common = EnumSet.noneOf(JsonType.class);
        for (JsonType type : JsonType.values()) {
            if (admits(stated, type) && admits(other.stated, type)) {
                common.add(type);
            }
        }
        return common;
    }

    private static boolean admits(Set<JsonType> types, JsonType type) {
        return types.contains(type) || type == JsonType.INTEGER && types.contains(JsonType.NUMBER);
    }

    TypeFacts with(@Nullable Set<JsonType> types, Set<JsonType> moreSuggested) {
        EnumSet<JsonType> all = EnumSet.noneOf(JsonType.class);
        all.addAll(suggested);
        all.addAll(moreSuggested);
        return new TypeFacts(types, all, place);
    }

    TypeFacts spokenAt(Located other) {
        return new TypeFacts(stated, suggested, other);
    }
}
