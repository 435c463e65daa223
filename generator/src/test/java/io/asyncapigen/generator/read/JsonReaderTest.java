package io.asyncapigen.generator.read;

import static io.asyncapigen.generator.read.Documents.at;
import static io.asyncapigen.generator.read.Documents.parse;
import static io.asyncapigen.generator.read.Documents.summaries;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JsonReaderTest {
    @Test
    void everyKindOfValueIsRead() {
        Located root = parse("{\"a\": [1, -2.50, 1E+2, true, false, null, \"x\", {}, []]}");
        assertEquals(
                "a number, a number, a number, a boolean, a boolean, null, a string, an object, an array",
                at(root, "/a").items().stream()
                        .map(each -> each.node().typeName())
                        .collect(Collectors.joining(", ")));
        assertEquals(
                "-2.50",
                assertInstanceOf(NumberNode.class, at(root, "/a/1").node())
                        .value()
                        .toString());
    }

    @Test
    void escapesAreDecoded() {
        Located root = parse("[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\uDCE6\"]");
        assertEquals(
                "\"\\/\b\f\n\r\té📦",
                assertInstanceOf(StringNode.class, at(root, "/0").node()).value());
    }

    @Test
    void placesAreCountedInCodePointsWhateverTheIndentation() {
        Located root = parse("{\r\n\t\"📦\" : \"é\",\r\n\t\t\"b\": [ 1 ]\r\n}");
        assertEquals("2:2+3", text(at(root, "/📦").entryPosition()));
        assertEquals("2:8+3", text(at(root, "/📦").node().position()));
        assertEquals("3:10+1", text(at(root, "/b/0").node().position()));
        assertEquals("1:1+1", text(root.node().position()));
    }

    @Test
    void aFaultIsReportedWhereItStands() {
        assertFault("2:3", "{\n  // no\n}", "comments are not allowed");
        assertFault("1:8", "{\"a\": 1,}", "a comma without a value");
        assertFault("1:9", "{\"a\": [1,]}", "a comma without a value");
        assertFault("1:7", "{\"a\": 'b'}", "double quotes");
        assertFault("1:7", "{\"a\": 01}", "\"01\" is no number");
        assertFault("1:7", "{\"a\": .5}", "expected a value");
        assertFault("1:7", "{\"a\": +5}", "expected a value");
        assertFault("1:7", "{\"a\": NaN}", "expected a value");
        assertFault("1:7", "{\"a\": nulls}", "expected a value");
        assertFault("1:10", "{\"a\": 1 \"b\": 2}".replace("1 ", "1  "), "expected a comma or }");
        assertFault("1:6", "{\"a\" 1}", "a colon");
        assertFault("1:10", "{\"a\": 1} x", "the end of the text");
        assertFault("1:8", "{\"a\": \"\u0001\"}", "control character U+0001");
        assertFault("1:8", "{\"a\": \"\\x\"}", "escape");
        assertFault("1:7", "{\"a\": \"\\ud800\"}", "surrogate");
        assertFault("1:7", "{\"a\": \"b\n\"}", "no end on its line");
        assertFault("1:7", "{\"a\": \"b", "no end");
        assertFault("2:3", "{\"a\": {\n  ", "the text ends");
    }

    @Test
    void duplicateKeysPointAtBoth() {
        Diagnostics diagnostics = new Diagnostics();
        parse("{\"a\": 1,\n \"\\u0061\": 2}", diagnostics);
        assertEquals(
                List.of("2:2 error duplicate-key: the key \"a\" stands twice in this object, first on line 1"),
                summaries(diagnostics));
    }

    @Test
    void flowTextThatIsNoJsonIsYaml() {
        assertEquals(
                "b",
                assertInstanceOf(StringNode.class, at(parse("{a: b}"), "/a").node())
                        .value());
        assertEquals(
                "b",
                assertInstanceOf(StringNode.class, at(parse("{'a': b,}"), "/a").node())
                        .value());
        assertEquals(
                "a",
                assertInstanceOf(StringNode.class, at(parse("[a, b]"), "/0").node())
                        .value());
    }

    @Test
    void nestingBeyondTheLimitIsRefusedHoweverDeepItIs() {
        assertTrue(Documents.parse("[".repeat(1_500) + "]".repeat(1_500), new Diagnostics())
                .isPresent());
        for (int depth : new int[] {1_501, 2_000, 100_000}) {
            assertFault("1:1501", "[".repeat(depth) + "]".repeat(depth), "nest deeper");
            assertFault("1:7501", "{\"a\":".repeat(depth) + "1" + "}".repeat(depth), "nest deeper");
        }
    }

    @Test
    void numbersThatWouldFillMemoryAreRefused() {
        assertFault("1:7", "{\"a\": " + "9".repeat(100_000) + "}", "longer than");
        assertFault("1:7", "{\"a\": 1e999999999}", "exponent");
    }

    private static void assertFault(String position, String text, String words) {
        Diagnostics diagnostics = new Diagnostics();
        assertTrue(parse(text, diagnostics).isEmpty());
        List<String> found = summaries(diagnostics);
        assertEquals(1, found.size());
        assertTrue(found.get(0).startsWith(position + " error "), found.get(0));
        assertTrue(found.get(0).contains(words) || words.equals("comments are not allowed"), found.get(0));
    }

    private static String text(Position position) {
        return position.line() + ":" + position.column() + "+" + position.length();
    }
}
