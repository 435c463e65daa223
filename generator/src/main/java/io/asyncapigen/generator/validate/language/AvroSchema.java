package io.asyncapigen.generator.validate.language;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An Avro 1.9 schema that stands in a document, checked for what every reader of Avro demands: complete types, legal names,
 * and no name that is not defined. Logical types, defaults and aliases are not looked at.
 */
public final class AvroSchema {
    private static final Set<String> PRIMITIVES =
            Set.of("null", "boolean", "int", "long", "float", "double", "bytes", "string");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");

    private final ResolvedDocument document;
    private final Faults faults;
    private final Set<String> defined = new HashSet<>();
    private final Set<Located.Id> visited = new HashSet<>();

    private AvroSchema(ResolvedDocument document, Faults faults) {
        this.document = document;
        this.faults = faults;
    }

    /** Reports what is wrong with the schema at a place; references inside it are followed. */
    public static void check(ResolvedDocument document, Located schema, Faults faults) {
        AvroSchema avro = new AvroSchema(document, faults);
        avro.define(schema, "");
        avro.visited.clear();
        avro.type(schema, "");
    }

    /** The first walk: an Avro schema may name a type that stands further below. */
    private void define(Located place, String namespace) {
        Located at = document.follow(place);
        if (at == null || !visited.add(at.id())) {
            return;
        }
        if (at.node() instanceof ArrayNode) {
            at.items().forEach(each -> define(each, namespace));
        } else if (at.node() instanceof ObjectNode object) {
            String inside = namespaceOf(object, namespace);
            String name = object.text("name");
            String type = object.text("type");
            if (name != null
                    && type != null
                    && Set.of("record", "error", "enum", "fixed").contains(type)) {
                defined.add(fullName(name, inside));
            }
            for (String key : List.of("type", "items", "values")) {
                Located child = at.get(key);
                if (child != null) {
                    define(child, inside);
                }
            }
            Located fields = at.get("fields");
            if (fields != null) {
                for (Located field : fields.items()) {
                    define(field, inside);
                }
            }
        }
    }

    private void type(Located place, String namespace) {
        Located at = document.follow(place);
        if (at == null) {
            return;
        }
        if (at.node() instanceof StringNode string) {
            reference(at, string.value(), namespace);
        } else if (at.node() instanceof ArrayNode) {
            at.items().forEach(each -> type(each, namespace));
        } else if (at.node() instanceof ObjectNode object) {
            if (visited.add(at.id())) {
                complex(at, object, namespaceOf(object, namespace));
            }
        } else {
            faults.report(
                    at,
                    "a type is a name, an object or an array of types, not "
                            + at.node().typeName());
        }
    }

    private void reference(Located at, String name, String namespace) {
        if (PRIMITIVES.contains(name) || defined.contains(fullName(name, namespace)) || defined.contains(name)) {
            return;
        }
        if (NAME.matcher(name).matches()) {
            faults.undefined(at, "no type is called " + name);
        } else {
            faults.report(at, "a type in text is not read: write it as an object");
        }
    }

    private void complex(Located at, ObjectNode object, String namespace) {
        Located type = at.get("type");
        if (type == null) {
            faults.report(at, "a type needs the field type");
            return;
        }
        String kind = type.node() instanceof StringNode text ? text.value() : "";
        switch (kind) {
            case "record", "error" -> {
                name(at, object, kind);
                fields(at, kind, namespace);
            }
            case "enum" -> {
                name(at, object, "enum");
                symbols(at);
            }
            case "fixed" -> {
                name(at, object, "fixed");
                if (!(object.get("size") instanceof NumberNode size)
                        || size.value().signum() < 0) {
                    faults.report(at, "fixed needs a size");
                }
            }
            case "array" -> part(at, "items", "array", namespace);
            case "map" -> part(at, "values", "map", namespace);
            default -> type(type, namespace);
        }
    }

    private void name(Located at, ObjectNode object, String kind) {
        String name = object.text("name");
        if (name == null) {
            faults.report(at, kind + " needs a name");
        } else if (!NAME.matcher(name).matches()) {
            faults.report(place(at, "name"), "the name " + name + " is not made of letters, digits and underscores");
        }
    }

    private void fields(Located at, String kind, String namespace) {
        Located fields = at.get("fields");
        Located list = fields == null ? null : document.follow(fields);
        if (list == null || !(list.node() instanceof ArrayNode)) {
            faults.report(fields == null ? at : fields, kind + " needs fields, an array");
            return;
        }
        Set<String> names = new HashSet<>();
        for (Located field : list.items()) {
            Located target = document.follow(field);
            if (target == null || !(target.node() instanceof ObjectNode object)) {
                faults.report(field, "a field is an object");
                continue;
            }
            name(target, object, "a field");
            String name = object.text("name");
            if (name != null && !names.add(name)) {
                faults.report(place(target, "name"), "the field " + name + " is there twice");
            }
            Located type = target.get("type");
            if (type == null) {
                faults.report(target, "a field needs a type");
            } else {
                type(type, namespace);
            }
        }
    }

    private void symbols(Located at) {
        Located symbols = at.get("symbols");
        if (symbols == null || !(symbols.node() instanceof ArrayNode)) {
            faults.report(symbols == null ? at : symbols, "enum needs symbols, an array");
            return;
        }
        for (Located symbol : symbols.items()) {
            if (!(symbol.node() instanceof StringNode text)
                    || !NAME.matcher(text.value()).matches()) {
                faults.report(symbol, "a symbol is made of letters, digits and underscores");
            }
        }
    }

    private void part(Located at, String key, String kind, String namespace) {
        Located part = at.get(key);
        if (part == null) {
            faults.report(at, kind + " needs " + key);
        } else {
            type(part, namespace);
        }
    }

    private static Located place(Located at, String key) {
        Located child = at.get(key);
        return child == null ? at : child;
    }

    private static String namespaceOf(ObjectNode object, String outer) {
        String name = object.text("name");
        if (name != null && name.indexOf('.') >= 0) {
            return name.substring(0, name.lastIndexOf('.'));
        }
        String own = object.text("namespace");
        return own == null ? outer : own;
    }

    private static String fullName(String name, @Nullable String namespace) {
        return namespace == null || namespace.isEmpty() || name.indexOf('.') >= 0 ? name : namespace + "." + name;
    }

    /** Takes what is wrong: a place, and a sentence without a full stop. */
    public interface Faults {
        void report(Located place, String sentence);

        /** A name that nothing in sight defines; a file of its own may be compiled together with others that do. */
        void undefined(Located place, String sentence);
    }
}
