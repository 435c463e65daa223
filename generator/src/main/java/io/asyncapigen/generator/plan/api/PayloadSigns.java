package io.asyncapigen.generator.plan.api;

import io.asyncapigen.generator.model.Document;
import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.EnumSchema;
import io.asyncapigen.generator.model.schema.Schema.EnumValue;
import io.asyncapigen.generator.model.schema.Schema.ObjectSchema;
import io.asyncapigen.generator.model.schema.Schema.Property;
import io.asyncapigen.generator.model.schema.Schema.UnionSchema;
import io.asyncapigen.generator.model.schema.Schema.Variant;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds in schemas what every value of them shows: constants, required members, the kind of JSON. */
final class PayloadSigns {
    /** Envelopes keep the kind of an event a level or two below the top. */
    private static final int MAX_DEPTH = 3;

    /** More values than these tell a reader of the code nothing. */
    private static final int MAX_VALUES = 30;

    private final Document document;
    private final Map<Id, Map<String, Set<String>>> discriminators = new HashMap<>();

    PayloadSigns(Document document) {
        this.document = document;
        for (Schema schema : document.schemas().values()) {
            if (schema instanceof UnionSchema union && union.discriminator() != null) {
                String pointer = "/" + escaped(union.discriminator());
                for (Variant variant : union.variants()) {
                    discriminators
                            .computeIfAbsent(variant.use().target(), id -> new LinkedHashMap<>())
                            .computeIfAbsent(pointer, at -> new LinkedHashSet<>())
                            .addAll(variant.discriminatorValues());
                }
            }
        }
    }

    /**
     * Places that hold one of few values: JSON Pointer → the values by their canonical text. Those near the top come first.
     *
     * @param optional whether places count that need not be there
     */
    Map<String, Map<String, SourceNode>> constants(SchemaUse use, boolean optional) {
        Map<String, Map<String, SourceNode>> found = new LinkedHashMap<>();
        new Walk(optional, found).at(use, "", 0);
        return found;
    }

    /** Collects constants below one schema. */
    private final class Walk {
        private final boolean optional;
        private final Map<String, Map<String, SourceNode>> found;

        Walk(boolean optional, Map<String, Map<String, SourceNode>> found) {
            this.optional = optional;
            this.found = found;
        }

        void at(SchemaUse use, String pointer, int depth) {
            if (use.nullable() || depth > MAX_DEPTH) {
                return;
            }
            Schema schema = document.schema(use.target());
            if (schema instanceof EnumSchema enumeration) {
                Map<String, SourceNode> values = values(enumeration);
                if (!values.isEmpty()) {
                    found.put(pointer, values);
                }
            } else if (schema instanceof ObjectSchema object) {
                inside(object, pointer, depth);
            } else if (schema instanceof UnionSchema union) {
                inside(union, pointer, depth);
            }
        }

        private void inside(ObjectSchema object, String pointer, int depth) {
            List<Property> there = object.properties().stream()
                    .filter(each -> optional || each.required())
                    .toList();
            for (Property property : there) {
                if (isEnum(property)) {
                    at(property.use(), child(pointer, property), depth + 1);
                }
            }
            if (depth == 0) {
                discriminators.getOrDefault(object.id(), Map.of()).forEach((at, names) -> {
                    boolean counts =
                            there.stream().anyMatch(each -> child("", each).equals(at));
                    if (counts && names.size() <= MAX_VALUES) {
                        found.putIfAbsent(at, texts(object, names));
                    }
                });
            }
            for (Property property : there) {
                if (!isEnum(property)) {
                    at(property.use(), child(pointer, property), depth + 1);
                }
            }
        }

        /** What all variants show, with the values of any of them. */
        private void inside(UnionSchema union, String pointer, int depth) {
            Map<String, Map<String, SourceNode>> common = null;
            for (Variant variant : union.variants()) {
                Map<String, Map<String, SourceNode>> own = new LinkedHashMap<>();
                new Walk(optional, own).at(variant.use(), pointer, depth + 1);
                if (common == null) {
                    common = own;
                } else {
                    common.keySet().retainAll(own.keySet());
                    common.forEach((at, values) -> values.putAll(own.getOrDefault(at, Map.of())));
                }
                if (common.isEmpty()) {
                    return;
                }
            }
            if (common != null) {
                common.values().removeIf(values -> values.size() > MAX_VALUES);
                common.forEach(found::putIfAbsent);
            }
        }
    }

    private boolean isEnum(Property property) {
        return document.schema(property.use().target()) instanceof EnumSchema;
    }

    private static String child(String pointer, Property property) {
        return pointer + "/" + escaped(property.name());
    }

    /** Empty when there are too many, or one that is no scalar. */
    private static Map<String, SourceNode> values(EnumSchema enumeration) {
        Map<String, SourceNode> values = new LinkedHashMap<>();
        for (EnumValue each : enumeration.values()) {
            SourceNode node = each.value().node();
            String text = canonical(node);
            if (text.isEmpty() || values.size() == MAX_VALUES) {
                return Map.of();
            }
            values.put(text, node);
        }
        return values;
    }

    private static Map<String, SourceNode> texts(ObjectSchema object, Set<String> names) {
        Map<String, SourceNode> values = new LinkedHashMap<>();
        for (String name : names) {
            StringNode node = new StringNode(object.info().place().node().position(), name);
            values.put(canonical(node), node);
        }
        return values;
    }

    /** Members that an object of this schema must have. */
    Set<String> required(SchemaUse use) {
        Set<String> names = new LinkedHashSet<>();
        if (document.schema(use.target()) instanceof ObjectSchema object) {
            object.properties().stream().filter(Property::required).forEach(each -> names.add(each.name()));
        }
        return names;
    }

    /** Members that an object of this schema may have. */
    Set<String> declared(SchemaUse use) {
        Set<String> names = new LinkedHashSet<>();
        declared(use, 0, names);
        return names;
    }

    private void declared(SchemaUse use, int depth, Set<String> names) {
        Schema schema = document.schema(use.target());
        if (schema instanceof ObjectSchema object) {
            object.properties().forEach(each -> names.add(each.name()));
        } else if (schema instanceof UnionSchema union && depth <= MAX_DEPTH) {
            union.variants().forEach(each -> declared(each.use(), depth + 1, names));
        }
    }

    /** What JSON a value can be. */
    Set<JsonKind> kinds(SchemaUse use) {
        Set<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
        kinds(use, 0, kinds);
        return kinds;
    }

    private void kinds(SchemaUse use, int depth, Set<JsonKind> kinds) {
        if (use.nullable()) {
            kinds.add(JsonKind.NULL);
        }
        Schema schema = document.schema(use.target());
        if (schema instanceof UnionSchema union && depth <= MAX_DEPTH) {
            union.variants().forEach(each -> kinds(each.use(), depth + 1, kinds));
        } else {
            kinds.addAll(schema.accept(JsonKind.OF_SCHEMA));
        }
    }

    /** One text for equal scalars, empty for everything else. */
    private static String canonical(SourceNode node) {
        if (node instanceof StringNode string) {
            return "\"" + string.value();
        } else if (node instanceof NumberNode number) {
            return number.value().stripTrailingZeros().toString();
        } else if (node instanceof BooleanNode bool) {
            return Boolean.toString(bool.value());
        }
        return "";
    }

    static String escaped(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }

    static String unescaped(String token) {
        return token.replace("~1", "/").replace("~0", "~");
    }
}
