package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.dataformat.xml.XmlNameProcessor;

/**
 * Attributes such as {@code xsi:schemaLocation}, which any element may have (XML Schema 1.1, section 2.7): they are for whoever reads the
 * document, and no members. They get a name that no element can have, and are left out by it; Jackson itself reads {@code xsi:nil}.
 */
final class InstanceAttributes implements XmlNameProcessor {
    private static final long serialVersionUID = 1;

    private static final String NAMESPACE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String MARK = "xsi:";

    @Override
    public void encodeName(XmlName name) {
        // as it is
    }

    @Override
    public void decodeName(XmlName name) {
        if (NAMESPACE.equals(name.namespace)) {
            name.localPart = MARK + name.localPart;
        }
    }

    /** The same without them; an element that had nothing else than them is its text. */
    static JsonValue leaveOut(JsonValue tree) {
        if (tree instanceof JsonArray array) {
            return new JsonArray(
                    array.values().stream().map(InstanceAttributes::leaveOut).toList());
        }
        if (!(tree instanceof JsonObject object)) {
            return tree;
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        object.members().forEach((name, value) -> {
            if (!name.startsWith(MARK)) {
                members.put(name, leaveOut(value));
            }
        });
        boolean isText = members.size() < object.members().size()
                && members.keySet().stream().allMatch(String::isEmpty);
        return isText ? members.getOrDefault("", new JsonString("")) : new JsonObject(members);
    }
}
