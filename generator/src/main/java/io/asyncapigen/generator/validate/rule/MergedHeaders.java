package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be told of the headers that several traits and their message describe together, without a schema that says it
 * all: a header is as its only layer says, and of the lists of required ones the last counts, as JSON Merge Patch has it.
 *
 * @param members the schemas of headers of which one layer speaks, by name
 * @param required the names of headers that must be there
 */
record MergedHeaders(Map<String, Located> members, List<String> required) {

    /**
     * @param layers the {@code headers} of the traits in their order, then those of the message
     */
    static MergedHeaders of(Inspection inspection, List<Located> layers) {
        Map<String, Located> members = new LinkedHashMap<>();
        Set<String> shared = new HashSet<>();
        List<String> required = new ArrayList<>();
        for (Located layer : layers) {
            Located schema = inspection.schemas().jsonSchema(layer);
            if (schema == null) {
                continue;
            }
            Located properties = schema.get("properties");
            for (Located member : properties == null ? List.<Located>of() : properties.members()) {
                if (members.put(member.key(), member) != null) {
                    shared.add(member.key());
                }
            }
            Located names = schema.get("required");
            if (names != null && names.node() instanceof ArrayNode) {
                required.clear();
                for (Located name : names.items()) {
                    if (name.node() instanceof StringNode text) {
                        required.add(text.value());
                    }
                }
            }
        }
        members.keySet().removeAll(shared);
        return new MergedHeaders(members, required);
    }
}
