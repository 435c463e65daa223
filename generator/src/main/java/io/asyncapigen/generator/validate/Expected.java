package io.asyncapigen.generator.validate;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says what should have been there, from the schema that was not satisfied. */
final class Expected {
    private static final int LONG = 40;

    private Expected() {}

    /** What a value of the wrong type must be, such as {@code a string}. */
    static String type(Shape shape, NodePath keyword) {
        JsonNode schema = shape.around(keyword);
        if (schema.path("description").isString()) {
            return schema.path("description").asString();
        }
        JsonNode type = schema.path("type");
        List<String> names = new ArrayList<>();
        if (type.isArray()) {
            type.forEach(each -> names.add(each.asString().equals("null") ? "null" : Words.article(each.asString())));
        } else {
            names.add(type(type.asString("")));
        }
        String noun = schema.path("title").asString("");
        return noun.endsWith("schema")
                ? Words.article(noun) + ", which is " + Words.list(names, "or")
                : Words.list(names, "or");
    }

    /** What a value must be that is wrong for another reason than its type; null for keywords that say nothing of a value. */
    static @Nullable String value(Shape shape, Error error, NodePath keyword) {
        JsonNode schema = shape.around(keyword);
        return switch (error.getKeyword()) {
            case "enum" -> Words.codes(texts(schema.path("enum")), "or");
            case "const" -> "`" + schema.path("const").asString("") + "`";
            case "minItems" -> "an array that is not empty";
            case "format", "pattern", "minimum", "maximum", "exclusiveMinimum", "minLength", "maxLength" ->
                schema.path("description").asString("within its limits");
            default -> null;
        };
    }

    /** The part of a sentence that says what is there, or nothing where that would not fit. */
    static String insteadOf(SourceNode node) {
        if (node instanceof StringNode string) {
            String text = string.value();
            boolean fits = text.codePointCount(0, text.length()) <= LONG && text.indexOf('\n') < 0;
            return fits ? ", not `" + text + "`" : "";
        } else if (node instanceof NumberNode number) {
            return number.text().length() <= LONG ? ", not " + number.text() : "";
        } else if (node instanceof BooleanNode bool) {
            return ", not " + bool.value();
        } else if (node instanceof ArrayNode) {
            return "";
        }
        return ", not " + node.typeName();
    }

    private static List<String> texts(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    private static String type(String name) {
        return switch (name) {
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            default -> Words.article(name);
        };
    }
}
