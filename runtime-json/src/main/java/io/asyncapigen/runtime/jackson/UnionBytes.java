package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.json.Union;
import io.asyncapigen.runtime.utf8.Names;
import io.asyncapigen.runtime.utf8.NotSureException;
import io.asyncapigen.runtime.utf8.Utf8Json;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the variants of a sealed interface, where there is one that it has to be. Looks for the discriminator first, which is at the start of
 * most; where there is none, at the whole value.
 */
final class UnionBytes implements ByteReader {
    private final UnionChoice choice;
    private final Names discriminator;

    /** By the value of the discriminator. Not those that several variants have. */
    private final Map<String, ByteReader> named = new HashMap<>();

    private final Map<UnionVariant, ByteReader> readers = new IdentityHashMap<>();

    UnionBytes(Union union, Function<Class<?>, ByteReader> reader) {
        this.choice = new UnionChoice(union);
        this.discriminator = new Names(union.discriminator().isEmpty() ? List.of() : List.of(union.discriminator()));
        Set<String> shared = new HashSet<>();
        for (UnionVariant variant : choice.variants()) {
            ByteReader each = reader.apply(variant.type());
            readers.put(variant, each);
            for (String name : variant.names()) {
                if (named.put(name, each) != null) {
                    shared.add(name);
                }
            }
        }
        named.keySet().removeAll(shared);
    }

    @Override
    public Object read(Utf8Json json) {
        long start = json.mark();
        ByteReader reader = byName(json);
        if (reader == null) {
            json.back(start);
            reader = byValue(json);
        }
        json.back(start);
        return reader.read(json);
    }

    /** By the first discriminator; that there is no other one shows when the object is read. */
    private @Nullable ByteReader byName(Utf8Json json) {
        if (!named.isEmpty() && json.peek() == '{' && json.startObject()) {
            do {
                if (json.name(discriminator, 0) == 0) {
                    return json.peek() == '"' ? named.get(json.text().toString()) : null;
                }
                json.skip();
            } while (json.nextMember());
        }
        return null;
    }

    private ByteReader byValue(Utf8Json json) {
        JsonValue value = json.value();
        List<UnionVariant> candidates = choice.valid(choice.candidates(value), value);
        ByteReader reader = candidates.size() == 1 ? readers.get(candidates.get(0)) : null;
        if (reader == null) {
            throw NotSureException.because();
        }
        return reader;
    }

    @Override
    public @Nullable Object ofNull() {
        for (UnionVariant each : choice.variants()) {
            if (each.json() == Union.Json.NULL) {
                if (readers.get(each) instanceof WrapperBytes wrapper) {
                    return wrapper.creator().create(new @Nullable Object[1]);
                }
                throw NotSureException.because();
            }
        }
        return null;
    }
}
