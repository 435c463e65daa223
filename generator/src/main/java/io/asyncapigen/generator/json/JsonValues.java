package io.asyncapigen.generator.json;

import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.Member;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Nodes of a document as nodes of Jackson of their own, unlike {@link SourceView}. */
public final class JsonValues {
    public static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);

    private JsonValues() {}

    public static JsonNode of(SourceNode node) {
        if (node instanceof ObjectNode object) {
            tools.jackson.databind.node.ObjectNode json = NODES.objectNode();
            for (Member member : object.members().values()) {
                json.set(member.key(), of(member.value()));
            }
            return json;
        }
        if (node instanceof ArrayNode array) {
            tools.jackson.databind.node.ArrayNode json =
                    NODES.arrayNode(array.items().size());
            array.items().forEach(item -> json.add(of(item)));
            return json;
        }
        if (node instanceof StringNode string) {
            return NODES.stringNode(string.value());
        }
        if (node instanceof NumberNode number) {
            return number(number);
        }
        return node instanceof BooleanNode bool ? NODES.booleanNode(bool.value()) : NODES.nullNode();
    }

    private static JsonNode number(NumberNode number) {
        if (!number.isInteger()) {
            return NODES.numberNode(number.value());
        }
        BigInteger whole = number.value().toBigInteger();
        return whole.abs().compareTo(MAX_LONG) <= 0 ? NODES.numberNode(whole.longValue()) : NODES.numberNode(whole);
    }
}
