package io.asyncapigen.generator.plan.validation;

import io.asyncapigen.generator.UnknownEnum;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Says whether a schema restricts values in a way that its Java type does not know. */
final class Restrictions {
    /** What has more parts than this is taken to restrict something. */
    private static final int MAX_SCHEMAS = 1_000;

    private static final Set<String> RESTRICTING = Set.of(
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minItems",
            "maxItems",
            "uniqueItems",
            "contains",
            "minProperties",
            "maxProperties",
            "propertyNames",
            "patternProperties",
            "prefixItems",
            "dependencies",
            "dependentRequired",
            "dependentSchemas",
            "unevaluatedProperties",
            "unevaluatedItems",
            "not",
            "if");
    private static final Set<String> SCHEMA = Set.of("items", "additionalProperties");
    private static final Set<String> CHOICE = Set.of("oneOf", "anyOf");

    /** Formats that are types, in which text that has them not cannot be read. */
    private static final Set<String> TYPED = Set.of(
            "date-time",
            "date",
            "time",
            "uuid",
            "uri",
            "byte",
            "binary",
            "password",
            "int8",
            "int16",
            "int32",
            "int64",
            "uint8",
            "uint16",
            "uint32",
            "uint64",
            "float",
            "double");

    private final ResolvedDocument document;
    private final UnknownEnum unknownEnum;

    Restrictions(ResolvedDocument document, UnknownEnum unknownEnum) {
        this.document = document;
        this.unknownEnum = unknownEnum;
    }

    /** @param start where the schema stands, or a reference to it */
    boolean areIn(Located start) {
        Set<Id> seen = new HashSet<>();
        Deque<Located> todo = new ArrayDeque<>();
        todo.add(start);
        while (!todo.isEmpty()) {
            Located each = document.follow(todo.remove());
            if (each == null || !seen.add(each.id())) {
                continue;
            }
            if (seen.size() > MAX_SCHEMAS || each.members().stream().anyMatch(this::restricts)) {
                return true;
            }
            each.members().forEach(member -> parts(member, todo));
        }
        return false;
    }

    private boolean restricts(Located member) {
        String key = member.key();
        return RESTRICTING.contains(key)
                || key.equals("enum") && unknownEnum == UnknownEnum.KEEP
                || key.equals("items") && member.node() instanceof ArrayNode
                || key.equals("format") && member.node() instanceof StringNode text && !TYPED.contains(text.value())
                || CHOICE.contains(key) && member.items().stream().anyMatch(Restrictions::isRule);
    }

    /** An item of a choice that only demands members. */
    private static boolean isRule(Located item) {
        return item.get("required") != null && item.get("properties") == null;
    }

    private static void parts(Located member, Deque<Located> todo) {
        String key = member.key();
        if (SCHEMA.contains(key) && member.node() instanceof ObjectNode) {
            todo.add(member);
        } else if (key.equals("properties")) {
            todo.addAll(member.members());
        } else if (key.equals("allOf") || CHOICE.contains(key)) {
            todo.addAll(member.items());
        } else if (key.equals("schema")) {
            todo.add(member); // of a Multi Format Schema Object
        }
    }
}
