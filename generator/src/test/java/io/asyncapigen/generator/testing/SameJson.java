package io.asyncapigen.generator.testing;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Whether two JSON values mean the same: numbers by value, members in any order, and moments in time by what they say
 * ({@code 12:00:00.000Z} and {@code 12:00:00Z}), because a time that is read keeps no trailing zeros.
 */
public final class SameJson {
    private SameJson() {}

    public static boolean test(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            return a.decimalValue().compareTo(b.decimalValue()) == 0;
        }
        if (a.isString() && b.isString()) {
            return a.stringValue().equals(b.stringValue()) || sameMoment(a.stringValue(), b.stringValue());
        }
        if (a.isArray() && b.isArray() && a.size() == b.size()) {
            for (Iterator<JsonNode> left = a.iterator(), right = b.iterator(); left.hasNext(); ) {
                if (!test(left.next(), right.next())) {
                    return false;
                }
            }
            return true;
        }
        if (a.isObject() && b.isObject() && a.size() == b.size()) {
            for (Map.Entry<String, JsonNode> member : a.properties()) {
                if (!b.has(member.getKey()) || !test(member.getValue(), b.get(member.getKey()))) {
                    return false;
                }
            }
            return true;
        }
        return a.equals(b);
    }

    private static boolean sameMoment(String a, String b) {
        try {
            return OffsetDateTime.parse(a).equals(OffsetDateTime.parse(b));
        } catch (DateTimeException e) {
            return a.equalsIgnoreCase(b) && a.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
        }
    }
}
