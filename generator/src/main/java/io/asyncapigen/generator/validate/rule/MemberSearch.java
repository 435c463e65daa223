package io.asyncapigen.generator.validate.rule;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a schema says about one member of the object that it describes, with everything that applies to the same object:
 * {@code allOf}, {@code anyOf}, {@code oneOf}, {@code if}, {@code then}, {@code else} and references.
 */
final class MemberSearch {
    private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> CONDITIONS = List.of("if", "then", "else");

    private final Schemas schemas;
    private final String name;
    private final Set<Id> visited = new HashSet<>();
    private final List<Located> declared = new ArrayList<>();
    private boolean open;
    private boolean closed;
    private boolean describes;

    private MemberSearch(Schemas schemas, String name) {
        this.schemas = schemas;
        this.name = name;
    }

    static MemberSearch of(Schemas schemas, Located schema, String name) {
        MemberSearch search = new MemberSearch(schemas, name);
        search.visit(schema, true);
        return search;
    }

    /** The schemas of the member. */
    List<Located> declared() {
        return declared;
    }

    /** Whether the schema says on purpose that there are members which it does not name. */
    boolean isOpen() {
        return open;
    }

    /** Whether the schema names or limits members at all. */
    boolean describes() {
        return describes;
    }

    /** Whether some {@code additionalProperties: false} keeps out the member. */
    boolean isForbidden() {
        return closed;
    }

    /** @param always false in branches that need not apply */
    private void visit(Located place, boolean always) {
        Located schema = schemas.jsonSchema(place);
        if (schema == null) {
            open = true; // not known here, such as a reference that leads nowhere
            return;
        }
        if (!visited.add(schema.id())) {
            return;
        }
        if (!(schema.node() instanceof ObjectNode object)) {
            open |= !(schema.node() instanceof BooleanNode bool) || bool.value();
            return;
        }
        own(schema, object, always);
        for (String keyword : LISTS) {
            for (Located branch : Schemas.list(schema, keyword)) {
                visit(branch, always && keyword.equals("allOf"));
            }
        }
        for (String keyword : CONDITIONS) {
            Located branch = schema.get(keyword);
            if (branch != null) {
                visit(branch, false);
            }
        }
        Located dependent = schema.get("dependentSchemas");
        if (dependent != null) {
            dependent.members().forEach(branch -> visit(branch, false));
        }
    }

    private void own(Located schema, ObjectNode object, boolean always) {
        Located properties = schema.get("properties");
        Located member = properties == null ? null : properties.get(name);
        if (member != null) {
            declared.add(member);
        }
        describes |= properties != null && !properties.members().isEmpty();
        boolean patterns = object.has("patternProperties");
        open |= patterns;
        Located additional = schema.get("additionalProperties");
        if (additional != null) {
            boolean refused = additional.node() instanceof BooleanNode allowed && !allowed.value();
            open |= !refused;
            describes = true;
            closed |= refused && always && !patterns && member == null;
        }
    }
}
