package io.asyncapigen.generator.bundle;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.resolve.Reference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas that values are compared with, and those that they refer to, each under a name. References are pointers to
 * those names; what else a schema says, a reader of keywords decides.
 *
 * <p>A document of AsyncAPI is no JSON Schema itself: its references cross files and languages, go through other references,
 * and mean the same whatever {@code $id} says.
 */
public final class SchemaBundle {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> NAMED = Set.of("schemas", "definitions", "$defs");
    private static final String INHERITED = "-inherited";
    private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9_.-]+");

    /** Keywords that restrict values of every type. */
    private static final Set<String> OF_ANY_TYPE =
            Set.of("enum", "const", "not", "if", "allOf", "anyOf", "oneOf", "$ref");

    private final Function<Located, @Nullable Reference> references;
    private final Function<SchemaSpot, JsonNode> keywords;
    private final Predicate<Located> parents;
    private final String home;
    private final Map<SchemaSpot, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Deque<SchemaSpot> open = new ArrayDeque<>();
    private final Map<String, JsonNode> schemas = new LinkedHashMap<>();

    /**
     * @param references the reference at a place, null when there is none
     * @param parents whether the reader of keywords leaves out something of a schema that others extend
     * @param home where the schemas will stand by their names, such as {@code #/definitions/}
     * @param keywords makes the reader of the keywords of one schema, which is no reference or what stands beside one. It is
     *     given what makes the schemas inside of it
     */
    public SchemaBundle(
            Function<Located, @Nullable Reference> references,
            Predicate<Located> parents,
            String home,
            Function<Function<SchemaSpot, JsonNode>, Function<SchemaSpot, JsonNode>> keywords) {
        this.references = references;
        this.parents = parents;
        this.home = home;
        this.keywords = keywords.apply(this::schema);
    }

    /**
     * The name under which a schema is found.
     *
     * @param start where it stands, or a reference to it
     * @param suggestion for a schema that has no name of its own
     * @return null when anything may stand there, or the schema is in another language
     */
    public @Nullable String add(SchemaSpot start, String suggestion) {
        SchemaSpot meant = saysMore(start) ? start : end(start);
        if (meant == null || isEmpty(schema(meant))) {
            return null;
        }
        return name(meant, suggestion);
    }

    /** As {@link #add}, of several schemas that are one by JSON Merge Patch (RFC 7396), the last of which counts most. */
    public @Nullable String addMerged(List<SchemaSpot> layers, String suggestion) {
        if (layers.size() == 1) {
            return add(layers.get(0), suggestion);
        }
        ObjectNode merged = NODES.objectNode();
        for (SchemaSpot layer : layers) {
            SchemaSpot end = end(layer);
            if (end != null && schema(end) instanceof ObjectNode patch) {
                merge(merged, patch);
            }
        }
        if (merged.isEmpty()) {
            return null;
        }
        String name = unique(suggestion);
        schemas.put(name, merged);
        return name;
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(each -> {
            if (each.getValue() instanceof ObjectNode below && target.get(each.getKey()) instanceof ObjectNode known) {
                merge(known, below);
            } else {
                target.set(each.getKey(), each.getValue());
            }
        });
    }

    /** All schemas by their names; nothing can be added afterwards. */
    public Map<String, JsonNode> schemas() {
        while (!open.isEmpty()) {
            SchemaSpot spot = open.remove();
            schemas.put(String.valueOf(names.get(spot)), schema(spot));
        }
        return Collections.unmodifiableMap(schemas);
    }

    /** A schema in the place where it stands: itself, or a reference to where it is found. */
    private JsonNode schema(SchemaSpot place) {
        SchemaSpot end = end(place);
        if (end == null) {
            return NODES.booleanNode(true);
        }
        if (end.equals(place)) {
            return keywords.apply(place);
        }
        ObjectNode reference =
                isReference(place) && place.isModern() && keywords.apply(place) instanceof ObjectNode beside
                        ? beside
                        : NODES.objectNode();
        SchemaSpot meant = place.inherited() && parents.test(end.at()) ? end.forHeir() : end;
        reference.put("$ref", home + name(meant, null));
        return orNull(place, reference);
    }

    /** What its keywords say, or null where a schema grants that: as one more type where nothing else would object to null. */
    public static JsonNode orNull(SchemaSpot spot, ObjectNode schema) {
        if (!spot.grantsNull() || schema.isEmpty()) {
            return schema;
        }
        JsonNode type = schema.get("type");
        if (type != null && schema.propertyNames().stream().noneMatch(OF_ANY_TYPE::contains)) {
            ArrayNode types = NODES.arrayNode();
            types.addAll(type.isArray() ? type.values() : List.of(type));
            types.add("null");
            return schema.set("type", types);
        }
        ObjectNode json = NODES.objectNode();
        json.putArray("anyOf").add(NODES.objectNode().put("type", "null")).add(schema);
        return json;
    }

    /** Whether a reference says more than where to look. */
    private boolean saysMore(SchemaSpot spot) {
        return isReference(spot) && (spot.isModern() || spot.grantsNull());
    }

    private boolean isReference(SchemaSpot spot) {
        return spot.hasReference() || references.apply(spot.at()) != null;
    }

    /** What is meant at a place; null where that is unknown, or no JSON Schema. */
    private @Nullable SchemaSpot end(SchemaSpot start) {
        SchemaSpot at = start;
        List<SchemaSpot> seen = new ArrayList<>();
        while (at != null && !seen.contains(at)) {
            seen.add(at);
            if (isReference(at)) {
                Reference reference = references.apply(at.at());
                Located target = reference == null ? null : reference.target();
                if (at != start && saysMore(at)) {
                    return at;
                }
                at = target == null ? null : at.sibling(target).spoken();
            } else {
                SchemaSpot inside = at.unwrapped();
                if (at.equals(inside)) {
                    return at;
                }
                at = inside;
            }
        }
        return null;
    }

    private String name(SchemaSpot spot, @Nullable String suggestion) {
        String known = names.get(spot);
        if (known != null) {
            return known;
        }
        String own = ownName(spot.at(), suggestion);
        String name = unique(spot.inherited() ? own + INHERITED : own);
        names.put(spot, name);
        open.add(spot);
        return name;
    }

    private static String ownName(Located place, @Nullable String suggestion) {
        List<String> tokens = place.pointer().tokens();
        int last = tokens.size() - 1;
        if (suggestion == null || last > 0 && NAMED.contains(tokens.get(last - 1))) {
            return last < 0 ? "root" : tokens.get(last);
        }
        return suggestion;
    }

    private String unique(String wanted) {
        String plain = NO_NAME.matcher(wanted).replaceAll("_");
        String name = plain;
        for (int i = 2; !taken.add(name); i++) {
            name = plain + "-" + i;
        }
        return name;
    }

    private static boolean isEmpty(JsonNode schema) {
        return schema.isEmpty() && !schema.equals(NODES.booleanNode(false));
    }
}
