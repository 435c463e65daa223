package io.asyncapigen.generator.validate;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the items of an array that are equal as JSON: {@code 1} and {@code 1.0} are, and the order of members is nothing. */
final class Duplicates {
    private Duplicates() {}

    /** An item and the first one that it is equal to. */
    record Pair(Located first, Located second) {}

    static List<Pair> in(Located array) {
        Map<Object, Located> first = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (Located item : array.items()) {
            Located earlier = first.putIfAbsent(value(item.node()), item);
            if (earlier != null) {
                pairs.add(new Pair(earlier, item));
            }
        }
        return pairs;
    }

    private static Object value(SourceNode node) {
        if (node instanceof StringNode string) {
            return string.value();
        } else if (node instanceof NumberNode number) {
            return number.value().stripTrailingZeros();
        } else if (node instanceof BooleanNode bool) {
            return bool.value();
        } else if (node instanceof ArrayNode array) {
            return array.items().stream().map(Duplicates::value).toList();
        } else if (node instanceof ObjectNode object) {
            Map<String, Object> members = new HashMap<>();
            object.members().forEach((key, member) -> members.put(key, value(member.value())));
            return members;
        }
        return Void.class;
    }
}
