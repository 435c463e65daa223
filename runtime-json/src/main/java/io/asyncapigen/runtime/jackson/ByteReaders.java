package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.json.Union;
import io.asyncapigen.runtime.model.Given;
import io.asyncapigen.runtime.utf8.Utf8Json;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Finds the readers of generated types, each made once. Thread-safe. */
final class ByteReaders {
    static final ByteReaders ALL = new ByteReaders();

    private final ConcurrentMap<Type, Optional<ByteReader>> known = new ConcurrentHashMap<>();

    private ByteReaders() {}

    /** Empty when the type, or a type of a member, is one that only Jackson knows to read. */
    Optional<ByteReader> of(Type type) {
        Optional<ByteReader> found = known.get(type);
        if (found == null) {
            found = make(type);
            known.put(type, found);
        }
        return found;
    }

    private Optional<ByteReader> make(Type type) {
        var making = new Making(known);
        try {
            ByteReader reader = making.all(type);
            // Types that lead to each other would else be made once for each of them.
            making.made.forEach((part, later) -> known.putIfAbsent(part, Optional.of(later.get())));
            return Optional.of(reader);
        } catch (UnknownTypeException e) {
            return Optional.empty();
        }
    }

    /** Makes the readers of types that may be parts of each other. Used once, by one thread. */
    private static final class Making {
        /** As many types may be members of each other, one in the other, before the rest has to wait: the stack may be small. */
        private static final int MAX_DEPTH = 50;

        private final Map<Type, Optional<ByteReader>> known;
        private final Map<Class<?>, Later> made = new HashMap<>();
        private final Deque<Later> waiting = new ArrayDeque<>();
        private int depth;

        Making(Map<Type, Optional<ByteReader>> known) {
            this.known = known;
        }

        /** The reader of a type, when those of all its parts are made. */
        ByteReader all(Type type) {
            ByteReader reader = reader(type);
            for (Later next = waiting.poll(); next != null; next = waiting.poll()) {
                next.reader = ofClass(next.type);
            }
            return reader;
        }

        ByteReader reader(Type type) {
            if (type instanceof ParameterizedType generic) {
                return collection((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
            } else if (type instanceof Class<?> plain) {
                return JsonValue.class.isAssignableFrom(plain)
                        ? ScalarBytes.tree(plain.asSubclass(JsonValue.class))
                        : ScalarBytes.of(plain).orElseGet(() -> later(plain));
            }
            throw new UnknownTypeException();
        }

        private ByteReader collection(Class<?> type, Type[] arguments) {
            if (type == List.class) {
                return CollectionBytes.list(reader(arguments[0]));
            } else if (type == Set.class) {
                return CollectionBytes.set(reader(arguments[0]));
            } else if (type == Map.class && arguments[0] == String.class) {
                return CollectionBytes.map(reader(arguments[1]));
            } else if (type == Given.class) {
                return new GivenBytes(reader(arguments[0]));
            }
            throw new UnknownTypeException();
        }

        private ByteReader later(Class<?> type) {
            Optional<ByteReader> before = known.get(type);
            if (before != null) {
                return before.orElseThrow(UnknownTypeException::new);
            }
            Later started = made.get(type);
            if (started != null) {
                return started.isMade() ? started.get() : started;
            }
            var later = new Later(type);
            made.put(type, later);
            if (depth == MAX_DEPTH) {
                waiting.add(later);
                return later;
            }
            depth++;
            later.reader = ofClass(type);
            depth--;
            return later.get();
        }

        private ByteReader ofClass(Class<?> type) {
            Union union = type.getAnnotation(Union.class);
            if (union != null) {
                return new UnionBytes(union, this::reader);
            }
            Optional<Wrapping> wrapping = Wrapping.of(type);
            if (wrapping.isPresent()) {
                return new WrapperBytes(
                        reader(wrapping.get().valueType()),
                        Creator.of(wrapping.get().creator()).orElseThrow(UnknownTypeException::new));
            }
            RecordForm form = RecordForm.of(type).orElseThrow(UnknownTypeException::new);
            List<ByteReader> members = new ArrayList<>();
            form.types().forEach(each -> members.add(reader(each)));
            return form.isTuple()
                    ? new TupleBytes(form.creator(), members)
                    : new RecordBytes(form, members, others(form));
        }

        private @Nullable ByteReader others(RecordForm form) {
            if (form.others().isEmpty()) {
                return null;
            }
            if (form.others().get() instanceof ParameterizedType map
                    && map.getRawType() == Map.class
                    && map.getActualTypeArguments()[0] == String.class) {
                return reader(map.getActualTypeArguments()[1]);
            }
            throw new UnknownTypeException();
        }
    }

    /** The reader of a type that is a part of itself, or that has to wait. */
    private static final class Later implements ByteReader {
        private final Class<?> type;
        private @Nullable ByteReader reader;

        Later(Class<?> type) {
            this.type = type;
        }

        boolean isMade() {
            return reader != null;
        }

        ByteReader get() {
            if (reader == null) {
                throw new IllegalStateException("not made");
            }
            return reader;
        }

        @Override
        public Object read(Utf8Json json) {
            return get().read(json);
        }

        @Override
        public @Nullable Object ofNull() {
            return get().ofNull();
        }

        @Override
        public @Nullable Object ofAbsent() {
            return get().ofAbsent();
        }
    }

    private static final class UnknownTypeException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnknownTypeException() {
            super("only Jackson knows it", null, false, false);
        }
    }
}
