package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.model.schema.SchemaFormat;
import io.asyncapigen.generator.model.schema.SchemaFormat.Language;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import io.asyncapigen.generator.resolve.ObjectKind;
import io.asyncapigen.generator.resolve.Reference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schemas of a document, each with the language that it is written in. */
final class Schemas {
    private static final Set<String> TYPES =
            Set.of("null", "boolean", "object", "array", "number", "string", "integer");

    private final Inspection inspection;
    private final Map<Id, Language> languages = new HashMap<>();
    private final List<Located> wrappers = new ArrayList<>();
    private final List<Located> all = new ArrayList<>();

    Schemas(Inspection inspection) {
        this.inspection = inspection;
        List<Located> places = inspection.all(ObjectKind.SCHEMA);
        for (Located place : places) {
            if (format(place) != null) {
                wrappers.add(place);
                spread(place);
            }
        }
        for (Located place : places) {
            if (place.node() instanceof ObjectNode
                    && format(place) == null
                    && language(place).isJsonSchema()) {
                all.add(place);
            }
        }
    }

    /** Every Multi Format Schema Object that names a format. */
    List<Located> wrappers() {
        return wrappers;
    }

    /** Every JSON Schema that is an object, references and multi format wrappers excluded, in the order of the walk. */
    List<Located> all() {
        return all;
    }

    /** The language of a schema: that of the multi format schema around it, else AsyncAPI's own. */
    Language language(Located schema) {
        return languages.getOrDefault(schema.id(), Language.ASYNCAPI);
    }

    /** The format of a Multi Format Schema Object, or null for every other schema. */
    static @Nullable SchemaFormat format(Located place) {
        if (place.node() instanceof ObjectNode object && object.has("schema")) {
            String text = object.text("schemaFormat");
            return text == null ? null : SchemaFormat.parse(text);
        }
        return null;
    }

    /** The JSON Schema that is meant at a place, references and wrappers passed; null when there is none. */
    @Nullable
    Located jsonSchema(@Nullable Located place) {
        Located at = place == null ? null : inspection.follow(place);
        if (at == null) {
            return null;
        }
        SchemaFormat format = format(at);
        if (format == null) {
            return language(at).isJsonSchema() ? at : null;
        }
        return format.language().isJsonSchema() ? jsonSchema(at.get("schema")) : null;
    }

    /** The types that {@code type} names, empty when it does not say or says something else. */
    static Set<String> types(Located schema) {
        Set<String> types = new LinkedHashSet<>();
        Located type = schema.get("type");
        if (type != null) {
            List<Located> named = type.node() instanceof StringNode ? List.of(type) : type.items();
            for (Located each : named) {
                if (each.node() instanceof StringNode text && TYPES.contains(text.value())) {
                    types.add(text.value());
                }
            }
        }
        return types;
    }

    /** The schemas under a keyword that holds a list of them; empty when there is none. */
    static List<Located> list(Located schema, String keyword) {
        Located list = schema.get(keyword);
        return list == null ? List.of() : list.items();
    }

    /** The members of {@code properties}; empty when there are none. */
    static List<Located> properties(Located schema) {
        Located properties = schema.get("properties");
        return properties == null ? List.of() : properties.members();
    }

    /** Gives what stands inside of a multi format schema, and what that refers to, its language. */
    private void spread(Located wrapper) {
        SchemaFormat format = format(wrapper);
        Located schema = wrapper.get("schema");
        Deque<Located> open = new ArrayDeque<>();
        if (format != null && schema != null) {
            open.add(schema);
        }
        while (format != null && !open.isEmpty()) {
            Located place = open.remove();
            Reference reference = inspection.reference(place);
            if (reference != null) {
                Located target = reference.target();
                if (target != null) {
                    open.add(target);
                }
            } else if (format(place) == null && languages.putIfAbsent(place.id(), format.language()) == null) {
                open.addAll(place.members());
                open.addAll(place.items());
            }
        }
    }
}
