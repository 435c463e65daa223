package io.asyncapigen.generator.link.avro;

import io.asyncapigen.generator.plan.JsonTexts;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.HashSet;
import java.util.Set;
import java.util.StringJoiner;

/**
 * An Avro schema as JSON text that any reader of Avro takes: it stands for itself alone, every name is full and is defined where it is
 * used first. Words for people and for this generator are left out.
 */
final class AvroText {
    private final Set<String> defined = new HashSet<>();

    private AvroText() {}

    static String of(AvroType type) {
        return new AvroText().type(type);
    }

    private String type(AvroType type) {
        if (type instanceof AvroType.Named named) {
            return defined.add(named.fullName()) ? definition(named) : quoted(type, named.fullName());
        } else if (type instanceof AvroType.Items items) {
            return attributes(type.place(), "items", type(items.type()));
        } else if (type instanceof AvroType.Values values) {
            return attributes(type.place(), "values", type(values.type()));
        } else if (type instanceof AvroType.Union union) {
            StringJoiner branches = new StringJoiner(",", "[", "]");
            union.branches().forEach(each -> branches.add(type(each)));
            return branches.toString();
        }
        return type.place().node() instanceof StringNode
                ? quoted(type, type.branch())
                : attributes(type.place(), "type", quoted(type, type.branch()));
    }

    private String definition(AvroType.Named named) {
        StringJoiner members = new StringJoiner(",", "{", "}");
        String fullName = named.fullName();
        String namespace = fullName.equals(named.simpleName())
                ? ""
                : fullName.substring(0, fullName.length() - named.simpleName().length() - 1);
        members.add("\"name\":" + quoted(named, named.simpleName()));
        members.add("\"namespace\":" + quoted(named, namespace));
        for (Located member : named.place().members()) {
            if (member.key().equals("fields") && named instanceof AvroType.Fields record) {
                StringJoiner fields = new StringJoiner(",", "[", "]");
                record.fields().forEach(each -> fields.add(attributes(each.place(), "type", type(each.type()))));
                members.add("\"fields\":" + fields);
            } else if (!member.key().equals("name") && !member.key().equals("namespace")) {
                add(member, members);
            }
        }
        return members.toString();
    }

    /** The object at a place with another text for one member. */
    private static String attributes(Located place, String key, String value) {
        StringJoiner members = new StringJoiner(",", "{", "}");
        for (Located member : place.members()) {
            if (member.key().equals(key)) {
                members.add(quoted(member, key) + ":" + value);
            } else {
                add(member, members);
            }
        }
        return members.toString();
    }

    private static void add(Located member, StringJoiner members) {
        if (!member.key().equals("doc") && !member.key().startsWith("x-")) {
            members.add(quoted(member, member.key()) + ":" + JsonTexts.of(member.node()));
        }
    }

    private static String quoted(AvroType type, String text) {
        return quoted(type.place(), text);
    }

    private static String quoted(Located place, String text) {
        return JsonTexts.of(new StringNode(place.node().position(), text));
    }
}
