package io.asyncapigen.generator.resolve;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Source;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
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
 * The names that schemas give themselves: {@code $id}, {@code $anchor}, {@code $id: "#name"} as in draft-07, and those of dynamic
 * references. They are looked for only when a {@code $ref} leads nowhere by its location, because AsyncAPI resolves references by
 * location and not by the rules of JSON Schema (section Reference Object), and for dynamic references, which have no location.
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

    /** The schemas in this text that have a {@code $dynamicAnchor} of this name. */
    List<Located> byDynamicAnchor(Located root, String name) {
        return names(root).dynamic.getOrDefault(name, List.of());
    }

    /** The schemas in this text that say {@code $recursiveAnchor: true}. */
    List<Located> recursive(Located root) {
        return names(root).recursive;
    }

    /** The root of the schema that the place is in: the last of its {@link #wholes}. */
    static Located whole(Located root, Located place) {
        List<Located> wholes = wholes(root, place);
        return wholes.get(wholes.size() - 1);
    }

    /**
     * The roots of the schemas that the place is in, the outermost first: that of the text, then every one around the place, or at
     * it, that has an {@code $id} or {@code $schema} or is that of a Multi Format Schema Object.
     */
    static List<Located> wholes(Located root, Located place) {
        List<Located> found = new ArrayList<>(List.of(root));
        List<Located> path = path(root, place);
        for (int i = 1; i < path.size(); i++) {
            Located at = path.get(i);
            boolean named =
                    at.node() instanceof ObjectNode object && (idOf(at) != null || object.text("$schema") != null);
            if (named || isHeldBy(path.get(i - 1), at)) {
                found.add(at);
            }
        }
        return found;
    }

    /** Whether the place is what a Multi Format Schema Object holds. */
    static boolean isWrapped(Located root, Located place) {
        List<Located> path = path(root, place);
        return path.size() > 1 && isHeldBy(path.get(path.size() - 2), place);
    }

    private static boolean isHeldBy(Located around, Located place) {
        return place.key().equals("schema")
                && around.node() instanceof ObjectNode wrapper
                && wrapper.text("schemaFormat") != null;
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
        Names names = new Names(new HashMap<>(), new HashMap<>(), new HashMap<>(), new ArrayList<>());
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
                String dynamic = object.text("$dynamicAnchor");
                anchor(names, dynamic, at);
                if (dynamic != null) {
                    names.dynamic
                            .computeIfAbsent(dynamic, each -> new ArrayList<>())
                            .add(at);
                }
                if (isRecursive(at)) {
                    names.recursive.add(at);
                }
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

    /** Whether a {@code $recursiveRef} that leads here may mean another schema that led to it. */
    static boolean isRecursive(Located place) {
        return place.node() instanceof ObjectNode object
                && object.get("$recursiveAnchor") instanceof BooleanNode flag
                && flag.value();
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

    private record Names(
            Map<String, Located> ids,
            Map<String, Located> anchors,
            Map<String, List<Located>> dynamic,
            List<Located> recursive) {}
}
