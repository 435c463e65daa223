package io.asyncapigen.generator.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

class JsonTextTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Test
    void stringsAreAsTheLibraryPrintsThem() {
        for (char c = 0; c < 0x300; c++) {
            String text = "a" + c + "b";
            assertEquals(StringNode.valueOf(text).toString(), JsonText.quoted(text));
        }
        String rare = "\u2028 \ufeff \ud83d\ude00 \ud83d alone </script>";
        assertEquals(StringNode.valueOf(rare).toString(), JsonText.quoted(rare));
    }

    @Test
    void treesAreAsTheLibraryPrintsThem() {
        ObjectNode tree = NODES.objectNode();
        tree.putObject("empty \"object\"");
        tree.putArray("empty array");
        tree.putArray("many")
                .add(1)
                .add("two")
                .add(NODES.objectNode().put("three", 3))
                .addNull();
        tree.put("yes", true).put("no", false);
        for (String number : new String[] {"0", "-1.50", "1e400", "1E-7", "0.000", "100e2"}) {
            tree.set(number, NODES.numberNode(new BigDecimal(number)));
        }
        tree.set("long", NODES.numberNode(Long.MIN_VALUE));
        tree.set("big", NODES.numberNode(new BigInteger("123456789012345678901234567890")));
        assertEquals(tree.toString(), JsonText.of(tree));
        for (JsonNode each : tree) {
            assertEquals(each.toString(), JsonText.of(each));
        }
    }

    @Test
    void aTextThatIsLongerThanAllowedIsNone() {
        ObjectNode tree = NODES.objectNode();
        tree.putArray("many").add(1).add("two").addNull();
        String text = tree.toString();
        assertEquals(text, JsonText.of(tree, text.length()));
        for (int most = -1; most < text.length(); most++) {
            assertNull(JsonText.of(tree, most));
        }
    }
}
