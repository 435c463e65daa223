package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.Untyped;
import io.asyncapigen.generator.link.schema.ObjectFacts.Additional;
import io.asyncapigen.generator.model.schema.SchemaFormat.Language;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.Member;
import io.asyncapigen.generator.read.SourceNode.NullNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the keywords of one schema, without those of the schemas that it refers to. */
final class ShapeReader {
    /** What evaluates members of some values and not of others. */
    private static final List<String> SOMETIMES = List.of("if", "then", "else", "dependentSchemas", "anyOf", "oneOf");

    private final Untyped untyped;

    /** @param untyped whether keywords tell the type where none is named */
    ShapeReader(Untyped untyped) {
        this.untyped = untyped;
    }

    Shape read(SchemaPlace place) {
        if (place.at().node() instanceof BooleanNode literal) {
            return (literal.value() ? Shape.ANY : Shape.NEVER).withMembers(Set.of(place.id()));
        }
        if (!(place.at().node() instanceof ObjectNode schema)) {
            return Shape.ANY.withMembers(Set.of(place.id()));
        }
        Values values = values(place.at());
        return new Shape(
                Set.of(place.id()),
                false,
                types(place.at(), schema),
                nullability(schema, values),
                values,
                ScalarFactsReader.read(schema),
                object(place, schema),
                ArrayFactsReader.read(place),
                choices(place),
                conditionals(place),
                Discriminator.read(place.at()),
                LimitsReader.read(schema),
                isSensitive(place.at()));
    }

    /** Whether the schema itself says that values must not be shown. */
    static boolean isSensitive(Located place) {
        return isTrue(place, "x-sensitive")
                || place.node() instanceof ObjectNode schema && "password".equals(schema.text("format"));
    }

    /** Whether the schema itself says "or null" beside what its other keywords say. */
    static boolean grantsNull(SchemaPlace place) {
        return isTrue(place.at(), "x-nullable")
                || place.language() == Language.OPENAPI_3_0 && isTrue(place.at(), "nullable");
    }

    static boolean isTrue(Located place, String keyword) {
        return place.node() instanceof ObjectNode object
                && object.get(keyword) instanceof BooleanNode flag
                && flag.value();
    }

    private TypeFacts types(Located place, ObjectNode schema) {
        Set<JsonType> stated = stated(schema.get("type"));
        if (stated != null) {
            stated.remove(JsonType.NULL);
        }
        return new TypeFacts(stated, suggested(place, schema), place);
    }

    private Set<JsonType> suggested(Located place, ObjectNode schema) {
        if (untyped == Untyped.ANY) {
            return Discriminator.read(place) == null ? Set.of() : Set.of(JsonType.OBJECT);
        }
        return TypeKeywords.suggested(schema.members().keySet());
    }

    private static @Nullable Set<JsonType> stated(@Nullable SourceNode type) {
        EnumSet<JsonType> types = EnumSet.noneOf(JsonType.class);
        List<SourceNode> names =
                type instanceof ArrayNode array ? array.items() : type == null ? List.of() : List.of(type);
        for (SourceNode name : names) {
            JsonType named = name instanceof StringNode text ? JsonType.named(text.value()) : null;
            if (named != null) {
                types.add(named);
            }
        }
        return types.isEmpty() ? null : types;
    }

    /** A null among the values counts even where {@code type} forgot it: who lists it means it. */
    private static Nullability nullability(ObjectNode schema, @Nullable Values values) {
        Set<JsonType> types = stated(schema.get("type"));
        boolean listed = values != null && values.items().stream().anyMatch(item -> item.node() instanceof NullNode);
        if (listed || types != null && types.contains(JsonType.NULL) && values == null) {
            return Nullability.YES;
        }
        return types != null || values != null ? Nullability.NO : Nullability.OPEN;
    }

    private static @Nullable Values values(Located place) {
        Located constant = place.get("const");
        if (constant != null) {
            return new Values(place, List.of(constant), true);
        }
        Located list = place.get("enum");
        return list == null || list.items().isEmpty() ? null : new Values(place, list.items(), false);
    }

    private static ObjectFacts object(SchemaPlace place, ObjectNode schema) {
        Set<String> required = new LinkedHashSet<>();
        if (schema.get("required") instanceof ArrayNode names) {
            for (SourceNode name : names.items()) {
                if (name instanceof StringNode text) {
                    required.add(text.value());
                }
            }
        }
        ObjectFacts facts = new ObjectFacts(
                places(place, "properties"),
                Collections.unmodifiableSet(required),
                additional(place),
                places(place, "patternProperties"));
        return facts.isEmpty() ? ObjectFacts.NONE : facts;
    }

    private static Map<String, List<SchemaPlace>> places(SchemaPlace place, String keyword) {
        Located object = place.at().get(keyword);
        if (object == null) {
            return Map.of();
        }
        Map<String, List<SchemaPlace>> byName = new LinkedHashMap<>();
        for (Located member : object.members()) {
            byName.put(member.key(), List.of(place.sibling(member)));
        }
        return Collections.unmodifiableMap(byName);
    }

    /**
     * {@code unevaluatedProperties} is the same question asked after the merge, which is where it is answered here. Its schema is none for members
     * that only count as evaluated for some values.
     */
    private static @Nullable Additional additional(SchemaPlace place) {
        Located value = place.at().get("additionalProperties");
        if (value == null) {
            value = place.at().get("unevaluatedProperties");
            if (value != null
                    && value.node() instanceof ObjectNode
                    && SOMETIMES.stream().anyMatch(each -> place.at().get(each) != null)) {
                return new Additional(true, List.of());
            }
        }
        if (value == null) {
            return null;
        }
        if (value.node() instanceof BooleanNode flag) {
            return new Additional(flag.value(), List.of());
        }
        return value.node() instanceof ObjectNode ? new Additional(true, List.of(place.sibling(value))) : null;
    }

    private static List<Choice> choices(SchemaPlace place) {
        List<Choice> choices = new ArrayList<>();
        for (String keyword : List.of("oneOf", "anyOf")) {
            Located list = place.at().get(keyword);
            if (list != null && !list.items().isEmpty()) {
                choices.add(new Choice(list, keyword.equals("anyOf"), place.siblings(list.items())));
            }
        }
        return List.copyOf(choices);
    }

    private static List<Conditional> conditionals(SchemaPlace place) {
        List<Conditional> found = new ArrayList<>();
        for (String keyword : List.of("then", "else")) {
            Located schema = place.at().get(keyword);
            if (schema != null) {
                found.add(new Conditional(place.sibling(schema), false));
            }
        }
        for (String keyword : List.of("dependentSchemas", "dependencies")) {
            Located byName = place.at().get(keyword);
            if (byName != null) {
                for (Located member : byName.members()) {
                    if (member.node() instanceof ObjectNode) {
                        found.add(new Conditional(place.sibling(member), true));
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    /** The members of a list keyword such as {@code allOf}. */
    static List<SchemaPlace> list(SchemaPlace place, String keyword) {
        Located list = place.at().get(keyword);
        return list == null ? List.of() : place.siblings(list.items());
    }

    /** The members of an object, empty when it is none. */
    static Map<String, Member> members(SourceNode node) {
        return node instanceof ObjectNode object ? object.members() : Map.of();
    }
}
