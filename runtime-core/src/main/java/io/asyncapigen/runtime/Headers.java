package io.asyncapigen.runtime;

import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a message: names with values, in order, a name as often as the sender wrote it. Immutable. Names are compared exactly;
 * a transport whose protocol ignores their case hands them over as the document writes them.
 */
public final class Headers implements Iterable<Headers.Entry> {
    /** One name with one value. */
    public record Entry(String name, HeaderValue value) {
        public Entry {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
        }
    }

    private static final Headers EMPTY = new Headers(List.of());

    private final List<Entry> entries;

    private Headers(List<Entry> entries) {
        this.entries = entries;
    }

    public static Headers empty() {
        return EMPTY;
    }

    /** One header; the value is anything that {@link HeaderValue#of} takes. */
    public static Headers of(String name, @Nullable Object value) {
        return builder().add(name, value).build();
    }

    /** Two headers. */
    public static Headers of(String name1, @Nullable Object value1, String name2, @Nullable Object value2) {
        return builder().add(name1, value1).add(name2, value2).build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The first value under that name. */
    public Optional<HeaderValue> first(String name) {
        return entries.stream()
                .filter(each -> each.name().equals(name))
                .map(Entry::value)
                .findFirst();
    }

    /** The first value under that name, as {@link HeaderValue#text()}. */
    public Optional<String> text(String name) {
        return first(name).map(HeaderValue::text);
    }

    /** All values under that name, in order. */
    public List<HeaderValue> all(String name) {
        return entries.stream()
                .filter(each -> each.name().equals(name))
                .map(Entry::value)
                .toList();
    }

    /** The values under that name as JSON: a single one bare, several as an array. */
    public JsonValue json(String name) {
        List<HeaderValue> values = all(name);
        return values.size() == 1
                ? values.get(0).toJson()
                : new JsonArray(values.stream().map(HeaderValue::toJson).toList());
    }

    /** The object of all of them, by {@link #json(String)}. */
    public JsonObject toJson() {
        var object = JsonObject.builder();
        names().forEach(each -> object.put(each, json(each)));
        return object.build();
    }

    /** The names, each once, in order of their first appearance. */
    public Set<String> names() {
        var names = new LinkedHashSet<String>();
        entries.forEach(each -> names.add(each.name()));
        return names;
    }

    public List<Entry> entries() {
        return entries;
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** A copy in which the name has this one value only, in the place of its first one or at the end. */
    public Headers with(String name, @Nullable Object value) {
        var entry = new Entry(name, HeaderValue.of(value));
        var copy = new ArrayList<Entry>(entries.size() + 1);
        boolean placed = false;
        for (Entry each : entries) {
            if (!each.name().equals(name)) {
                copy.add(each);
            } else if (!placed) {
                copy.add(entry);
                placed = true;
            }
        }
        if (!placed) {
            copy.add(entry);
        }
        return new Headers(List.copyOf(copy));
    }

    /** A copy without the names that the test refuses. */
    public Headers filter(Predicate<String> names) {
        return new Headers(
                entries.stream().filter(each -> names.test(each.name())).toList());
    }

    /** A copy with the others behind these. */
    public Headers plus(Headers others) {
        return isEmpty()
                ? others
                : others.isEmpty()
                        ? this
                        : builder().addAll(this).addAll(others).build();
    }

    @Override
    public Iterator<Entry> iterator() {
        return entries.iterator();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Headers headers && entries.equals(headers.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    /** Only the names: values may be secret. */
    @Override
    public String toString() {
        return "Headers" + names();
    }

    /** Puts headers together, in order. Not thread-safe. */
    public static final class Builder {
        private final List<Entry> entries = new ArrayList<>();

        private Builder() {}

        /** Adds a value to those that the name may have already. */
        public Builder add(String name, @Nullable Object value) {
            entries.add(new Entry(name, HeaderValue.of(value)));
            return this;
        }

        public Builder addAll(Headers headers) {
            entries.addAll(headers.entries);
            return this;
        }

        public Headers build() {
            return entries.isEmpty() ? EMPTY : new Headers(List.copyOf(entries));
        }
    }
}
