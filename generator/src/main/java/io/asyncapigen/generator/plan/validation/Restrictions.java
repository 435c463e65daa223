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
import java.util.function.Predicate;

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

    /** A format that says what a text is for, and nothing of what it may be. */
    private static final String PASSWORD = "password";

    private final ResolvedDocument document;
    private final UnknownEnum unknownEnum;
    private final Predicate<String> typed;

    /** @param typed whether a format is a Java type */
    Restrictions(ResolvedDocument document, UnknownEnum unknownEnum, Predicate<String> typed) {
        this.document = document;
        this.unknownEnum = unknownEnum;
        this.typed = typed;
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
                || key.equals("format") && member.node() instanceof StringNode text && restricts(text.value())
                || CHOICE.contains(key) && member.items().stream().anyMatch(Restrictions::isRule);
    }

    private boolean restricts(String format) {
        return !typed.test(format) && !format.equals(PASSWORD);
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
