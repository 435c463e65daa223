package io.asyncapigen.generator.resolve;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Source;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that schemas give themselves: {@code $id}, {@code $anchor}, and {@code $id: "#name"} as in draft-07. They are
 * looked for only when a reference leads nowhere by its location, because AsyncAPI resolves references by location and not
 * by the rules of JSON Schema (section Reference Object).
 */
final class SchemaIds {
    private static final Set<String> DATA = Set.of("examples", "example", "default", "const", "enum");

    private final Map<Source, Names> names = new IdentityHashMap<>();

    /** The schema in this text whose {@code $id} is this URI without a fragment, or null. */
    @Nullable
    Located byId(Located root, String uri) {
        return names(root).ids.get(uri);
    }

    /** The place in this text that an anchor of this name marks, or null. */
    @Nullable
    Located byAnchor(Located root, String name) {
        return names(root).anchors.get(name);
    }

    /** The nearest schema around the place, or at it, that has an {@code $id}; null when none has. */
    static @Nullable Located resource(Located root, Located place) {
        Located found = null;
        for (Located each : path(root, place)) {
            found = idOf(each) == null ? found : each;
        }
        return found;
    }

    /** The base URI within the place: its file's, changed by every {@code $id} on the way. */
    static URI base(Located root, Located place) {
        URI base = root.source().uri();
        for (Located each : path(root, place)) {
            base = within(base, each);
        }
        return base;
    }

    /** From the root to the place, both included. */
    private static List<Located> path(Located root, Located place) {
        List<Located> path = new ArrayList<>();
        Located at = root;
        path.add(at);
        for (String token : place.pointer().tokens()) {
            Located next = at.node() instanceof ArrayNode ? at.item(Integer.parseInt(token)) : at.get(token);
            if (next == null) {
                throw new IllegalStateException(place.id() + " is not in its source");
            }
            path.add(next);
            at = next;
        }
        return path;
    }

    private Names names(Located root) {
        return names.computeIfAbsent(root.source(), each -> scan(root));
    }

    private static Names scan(Located root) {
        Names names = new Names(new HashMap<>(), new HashMap<>());
        Deque<Scoped> open = new ArrayDeque<>();
        open.push(new Scoped(root, root.source().uri()));
        while (!open.isEmpty()) {
            Scoped scoped = open.pop();
            Located at = scoped.place;
            URI base = within(scoped.base, at);
            if (at.node() instanceof ObjectNode object) {
                if (idOf(at) != null) {
                    names.ids.putIfAbsent(base.toString(), at);
                }
                anchor(names, object.text("$anchor"), at);
                anchor(names, object.text("$dynamicAnchor"), at);
                String id = object.text("$id");
                anchor(names, id != null && id.startsWith("#") ? id.substring(1) : null, at);
            }
            for (Located member : at.members()) {
                if (!DATA.contains(member.key()) && !member.key().startsWith("x-")) {
                    open.push(new Scoped(member, base));
                }
            }
            for (Located item : at.items()) {
                open.push(new Scoped(item, base));
            }
        }
        return names;
    }

    private static void anchor(Names names, @Nullable String name, Located at) {
        if (name != null && !name.isEmpty()) {
            names.anchors.putIfAbsent(name, at);
        }
    }

    private static URI within(URI base, Located place) {
        String id = idOf(place);
        URI inner = id == null ? null : Uris.resolve(base, id);
        return inner == null ? base : inner;
    }

    /** The {@code $id} that names a schema, without a fragment; null when there is none or it is only an anchor. */
    private static @Nullable String idOf(Located place) {
        String id = place.node() instanceof ObjectNode object ? object.text("$id") : null;
        if (id == null) {
            return null;
        }
        String named = ReferenceText.parse(id).location();
        return named.isEmpty() ? null : named;
    }

    private record Scoped(Located place, URI base) {}

    private record Names(Map<String, Located> ids, Map<String, Located> anchors) {}
}
