package io.asyncapigen.generator.validate.example;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import tools.jackson.databind.JsonNode;

/** An error of the validator as a sentence about the value. */
final class MismatchText {
    private static final int LONG = 80;

    private MismatchText() {}

    static String of(Error error) {
        if (isOfUnion(error.getEvaluationPath())) {
            return union(error);
        }
        JsonNode rule = error.getSchemaNode();
        String keyword = error.getKeyword() == null ? "" : error.getKeyword();
        return switch (keyword) {
            case "type" -> "is not of type " + types(rule);
            case "enum" -> "is not one of " + brief(rule);
            case "const" -> "is not " + brief(rule);
            case "required" -> "lacks the required property " + error.getProperty();
            case "additionalProperties" ->
                error.getProperty() == null
                        ? "has a property that the schema does not allow"
                        : "is not allowed: the schema has no property " + error.getProperty();
            case "pattern" -> "does not match " + brief(rule);
            case "format" -> "is no " + (rule == null ? "value of the format" : rule.asString());
            case "minimum",
                    "exclusiveMinimum",
                    "maximum",
                    "exclusiveMaximum",
                    "multipleOf",
                    "minLength",
                    "maxLength",
                    "minItems",
                    "maxItems",
                    "minProperties",
                    "maxProperties" -> "does not satisfy " + keyword + " " + brief(rule);
            default -> error.getMessage();
        };
    }

    /** Whether it is the keyword {@code oneOf} that speaks, not one of its alternatives. */
    static boolean isOfUnionItself(Error error) {
        return "oneOf".equals(error.getKeyword());
    }

    private static String union(Error error) {
        Object[] arguments = error.getArguments();
        String count = isOfUnionItself(error) && arguments != null && arguments.length > 0
                ? String.valueOf(arguments[0])
                : "0";
        return count.equals("0")
                ? "fits none of the alternatives"
                : "fits " + count + " of the alternatives, where exactly one is right";
    }

    private static boolean isOfUnion(NodePath path) {
        for (int i = 0; i < path.getNameCount(); i++) {
            String step = path.getElement(i).toString();
            boolean named = i > 0 && path.getElement(i - 1).toString().equals("properties");
            if (!named && (step.equals("oneOf") || step.equals("anyOf"))) {
                return true;
            }
        }
        return false;
    }

    private static String types(JsonNode rule) {
        if (rule == null || !rule.isArray()) {
            return rule == null ? "the schema" : rule.asString();
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode each : rule) {
            text.append(text.isEmpty() ? "" : " or ").append(each.asString());
        }
        return text.toString();
    }

    private static String brief(JsonNode rule) {
        String text = rule == null ? "what the schema says" : rule.toString().replaceAll("\\p{Cntrl}", " ");
        return text.codePointCount(0, text.length()) <= LONG
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONG)) + "…";
    }
}
