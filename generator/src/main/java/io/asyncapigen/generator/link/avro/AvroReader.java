package io.asyncapigen.generator.link.avro;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one Avro schema. Names may be used before they are defined: YAML has no order that an author would keep to.
 */
final class AvroReader {
    private static final Set<String> PRIMITIVES =
            Set.of("null", "boolean", "int", "long", "float", "double", "bytes", "string");

    private final Map<String, AvroType.Named> byName = new HashMap<>();
    private final Map<Id, AvroType.Named> byPlace = new HashMap<>();

    private AvroReader() {}

    /** @throws UnreadableAvroException when something is missing, or not defined in this schema */
    static AvroType read(Located schema) {
        AvroReader reader = new AvroReader();
        reader.define(schema, "");
        return reader.type(schema, "");
    }

    /** The first walk finds what has a name. */
    private void define(Located at, String namespace) {
        at.items().forEach(each -> define(each, namespace));
        if (!(at.node() instanceof ObjectNode object)) {
            return;
        }
        String inside = namespace(object, namespace);
        String kind = kind(object);
        if (isNamed(kind)) {
            String fullName = fullName(text(at, "name"), inside);
            if (byPlace.containsKey(at.id())) {
                return; // an alias of YAML leads to one place twice
            }
            AvroType.Named type = named(at, object, kind, fullName);
            byPlace.put(at.id(), type);
            if (byName.put(fullName, type) != null) {
                throw new UnreadableAvroException("it defines " + fullName + " twice");
            }
        }
        for (Located field : kind.equals("record") || kind.equals("error") ? items(at, "fields") : List.<Located>of()) {
            define(part(field, "type"), inside);
        }
        for (String key : List.of("type", "items", "values")) {
            Located part = at.get(key);
            if (part != null) {
                define(part, inside);
            }
        }
    }

    private static AvroType.Named named(Located at, ObjectNode object, String kind, String fullName) {
        return switch (kind) {
            case "enum" -> new AvroType.Symbols(at, fullName, items(at, "symbols"));
            case "fixed" -> new AvroType.Fixed(at, fullName, LogicalType.size(object), LogicalType.of(object, kind));
            default -> new AvroType.Fields(at, fullName);
        };
    }

    private AvroType type(Located at, String namespace) {
        if (at.node() instanceof StringNode name) {
            return PRIMITIVES.contains(name.value())
                    ? new AvroType.Scalar(at, name.value(), null)
                    : named(name.value(), namespace);
        } else if (at.node() instanceof ArrayNode) {
            List<AvroType> branches = new ArrayList<>();
            at.items().forEach(each -> branches.add(type(each, namespace)));
            return new AvroType.Union(at, List.copyOf(branches));
        } else if (at.node() instanceof ObjectNode object) {
            return complex(at, object, namespace(object, namespace));
        }
        throw new UnreadableAvroException("a type is " + at.node().typeName());
    }

    private AvroType complex(Located at, ObjectNode object, String namespace) {
        String kind = kind(object);
        AvroType.Named named = byPlace.get(at.id());
        if (named != null) {
            if (named instanceof AvroType.Fields fields && fields.fields().isEmpty()) {
                fill(fields, at, namespace);
            }
            return named;
        }
        return switch (kind) {
            case "array" -> new AvroType.Items(at, type(part(at, "items"), namespace));
            case "map" -> new AvroType.Values(at, type(part(at, "values"), namespace));
            default ->
                PRIMITIVES.contains(kind)
                        ? new AvroType.Scalar(at, kind, LogicalType.of(object, kind))
                        : type(part(at, "type"), namespace);
        };
    }

    private void fill(AvroType.Fields record, Located at, String namespace) {
        List<AvroType.Field> fields = new ArrayList<>();
        for (Located field : items(at, "fields")) {
            fields.add(new AvroType.Field(
                    field, text(field, "name"), type(part(field, "type"), namespace), field.get("default")));
        }
        record.fill(fields);
    }

    /** In the namespace around it, else in none. */
    private AvroType.Named named(String name, String namespace) {
        AvroType.Named near = byName.get(fullName(name, namespace));
        AvroType.Named found = near == null ? byName.get(name) : near;
        if (found == null) {
            throw new UnreadableAvroException("it does not define " + name);
        }
        return found;
    }

    private static boolean isNamed(String kind) {
        return Set.of("record", "error", "enum", "fixed").contains(kind);
    }

    private static String kind(ObjectNode object) {
        String type = object.text("type");
        return type == null ? "" : type;
    }

    private static String namespace(ObjectNode object, String around) {
        String name = object.text("name");
        if (name != null && isNamed(kind(object)) && name.indexOf('.') >= 0) {
            return name.substring(0, name.lastIndexOf('.'));
        }
        String own = object.text("namespace");
        return own == null ? around : own;
    }

    private static String fullName(String name, String namespace) {
        return namespace.isEmpty() || name.indexOf('.') >= 0 ? name : namespace + "." + name;
    }

    private static String text(Located at, String key) {
        String text = at.node() instanceof ObjectNode object ? object.text(key) : null;
        if (text == null) {
            throw missing(key);
        }
        return text;
    }

    private static Located part(Located at, String key) {
        Located part = at.get(key);
        if (part == null) {
            throw missing(key);
        }
        return part;
    }

    private static List<Located> items(Located at, String key) {
        @Nullable Located list = at.get(key);
        if (list == null || !(list.node() instanceof ArrayNode)) {
            throw missing(key);
        }
        return list.items();
    }

    private static UnreadableAvroException missing(String key) {
        return new UnreadableAvroException("a part has no `" + key + "`");
    }
}
