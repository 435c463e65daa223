package io.asyncapigen.generator.link.avro;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Avro schemas of a document, each read once. A type that several of them define in the same way is one type: messages that
 * stand for themselves repeat what they have in common.
 */
public final class AvroSchemas {
    private final Map<Id, Root> roots = new HashMap<>();
    private final Map<Id, AvroType> types = new HashMap<>();
    private final Map<String, List<AvroType.Named>> different = new HashMap<>();
    private final Map<Id, AvroType.Named> first = new HashMap<>();

    /**
     * A schema that stands in the document.
     *
     * @param text of the whole schema as JSON, or null when no types can be made of it
     * @param place where the type is defined, without the "or null" around it
     * @param nullable whether null is legal
     * @param objection why no types can be made of it, or null
     */
    public record Root(
            Located place,
            boolean nullable,
            @Nullable String text,
            @Nullable String objection) {}

    /** The schema at a place, which has to be the end of all references. */
    public Root at(Located place) {
        Root known = roots.get(place.id());
        if (known == null) {
            known = read(place);
            roots.put(place.id(), known);
        }
        return known;
    }

    private Root read(Located place) {
        try {
            AvroType type = AvroReader.read(place);
            AvroType meant = meant(type);
            types.put(meant.place().id(), meant);
            boolean nullable = type instanceof AvroType.Union union && union.isNullable();
            return new Root(meant.place(), nullable, AvroText.of(type), null);
        } catch (UnreadableAvroException e) {
            return new Root(place, false, null, e.getMessage());
        }
    }

    /** The type of a root, by its place. */
    @Nullable
    AvroType type(Id place) {
        return types.get(place);
    }

    /** What a type is but for null, and the first of those that are the same. */
    AvroType meant(AvroType type) {
        if (type instanceof AvroType.Named named) {
            return first.computeIfAbsent(named.place().id(), id -> first(named));
        }
        if (type instanceof AvroType.Union union) {
            List<AvroType> others = union.others();
            return others.size() == 1 ? meant(others.get(0)) : type;
        }
        return type;
    }

    /** A name is rarely defined twice, so that texts are only made where it is. */
    private AvroType.Named first(AvroType.Named type) {
        List<AvroType.Named> known = different.computeIfAbsent(type.fullName(), name -> new ArrayList<>());
        for (AvroType.Named each : known) {
            if (AvroText.of(each).equals(AvroText.of(type))) {
                return each;
            }
        }
        known.add(type);
        return type;
    }
}
