package io.asyncapigen.runtime.http.listen;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.AsyncApiException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which handler a path leads to. Immutable but for what is put into it and taken away; thread-safe. */
final class Routes {
    /** What a route for upgrades has in the place of a method. */
    static final String UPGRADE = "(upgrade)";

    /**
     * One of them.
     *
     * @param target an {@link HttpHandler}, or an {@link UpgradeHandler} under {@link #UPGRADE}
     */
    record Entry(String method, AddressTemplate path, Object target) {
        /** The path with all parameters alike. */
        private String shape() {
            return path.pattern(Map.of(), value -> value, "{}");
        }

        /** Sorts literal segments before those with parameters, from left to right. */
        private String rank() {
            var rank = new StringBuilder();
            for (String segment : shape().split("/", -1)) {
                rank.append(segment.equals("{}") ? '2' : segment.contains("{}") ? '1' : '0');
            }
            return rank.toString();
        }
    }

    /** An entry with what its path made of a request's. */
    record Found(Entry entry, Map<String, String> parameters) {}

    private static final Comparator<Entry> LITERAL_FIRST = Comparator.comparing(Entry::rank)
            .thenComparing(
                    Comparator.comparing((Entry each) -> each.shape().length()).reversed());

    // Guarded by this; what lookups use is replaced as a whole.
    private final List<Entry> all = new ArrayList<>();
    private volatile Map<String, List<Entry>> literal = Map.of();
    private volatile List<Entry> templates = List.of();

    /** @throws AsyncApiException when there is one already */
    synchronized void add(Entry entry) {
        for (Entry each : all) {
            if (each.method().equals(entry.method()) && each.shape().equals(entry.shape())) {
                throw new AsyncApiException((entry.method().equals(UPGRADE) ? "WebSocket" : entry.method()) + " "
                        + entry.path() + " is received already, by a connection of this process: a request goes to one"
                        + " receiver");
            }
        }
        all.add(entry);
        index();
    }

    synchronized void remove(Entry entry) {
        all.removeIf(each -> each == entry);
        index();
    }

    private void index() {
        var byPath = new HashMap<String, List<Entry>>();
        var open = new ArrayList<Entry>();
        for (Entry each : all) {
            if (each.path().parameters().isEmpty()) {
                byPath.computeIfAbsent(each.shape(), path -> new ArrayList<>()).add(each);
            } else {
                open.add(each);
            }
        }
        open.sort(LITERAL_FIRST);
        literal = byPath;
        templates = open;
    }

    /** The best one for a path. */
    Optional<Found> find(String canonical, Predicate<String> methods) {
        for (Entry each : literal.getOrDefault(canonical, List.of())) {
            if (methods.test(each.method())) {
                return Optional.of(new Found(each, Map.of()));
            }
        }
        for (Entry each : templates) {
            Map<String, String> parameters = methods.test(each.method()) ? match(each, canonical) : null;
            if (parameters != null) {
                return Optional.of(new Found(each, parameters));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Map<String, String> match(Entry entry, String canonical) {
        return entry.path()
                .match(canonical, PathText::decode)
                .filter(values -> values.values().stream().noneMatch(String::isEmpty))
                .orElse(null);
    }

    /** The methods of all that a path could lead to, {@link #UPGRADE} among them. */
    TreeSet<String> methods(String canonical) {
        var methods = new TreeSet<String>();
        literal.getOrDefault(canonical, List.of()).forEach(each -> methods.add(each.method()));
        for (Entry each : templates) {
            if (match(each, canonical) != null) {
                methods.add(each.method());
            }
        }
        return methods;
    }
}
