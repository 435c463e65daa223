package io.asyncapigen.generator.read;

import static io.asyncapigen.generator.read.Documents.at;
import static io.asyncapigen.generator.read.Documents.parse;
import static io.asyncapigen.generator.read.Documents.summaries;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.diagnostic.Diagnostics;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class YamlReaderTest {
    @Test
    void wordsOfOlderYamlAreStrings() {
        Located root = parse("[NO, on, yes, y, off, 2024-01-15, 12:30:45, 1_000, 0b1, .inf, '1', \"true\"]");
        List<String> types = root.items().stream()
                .map(each -> each.node().typeName())
                .distinct()
                .collect(Collectors.toList());
        assertEquals(List.of("a string"), types);
    }

    @Test
    void plainScalarsMeanWhatTheCoreSchemaSays() {
        assertEquals(
                "12 is 12, 012 is 12, -1 is -1, +7 is 7, 0x1F is 31, 0o17 is 15, 1.50 is 1.50, .5 is 0.5, 1. is 1, 1e3 is 1E+3",
                parse("[12, 012, -1, +7, 0x1F, 0o17, 1.50, .5, 1., 1e3]").items().stream()
                        .map(each -> assertInstanceOf(NumberNode.class, each.node()))
                        .map(each -> each.text() + " is " + each.value())
                        .collect(Collectors.joining(", ")));
        assertEquals(
                "a boolean a boolean null null null",
                parse("[true, FALSE, null, ~, Null]").items().stream()
                        .map(each -> each.node().typeName())
                        .collect(Collectors.joining(" ")));
        assertEquals("null", parse("empty:\n").members().get(0).node().typeName());
    }

    @Test
    void allDigitsOfANumberAreKept() {
        NumberNode number = assertInstanceOf(
                NumberNode.class,
                at(parse("n: 12345678901234567890.123456789012345678901234567890"), "/n")
                        .node());
        assertEquals(new BigDecimal("12345678901234567890.123456789012345678901234567890"), number.value());
    }

    @Test
    void everyKeyAndValueKnowsWhereItStands() {
        Located root = parse("""
                info:
                  "title" :   Parcels
                  tags: [a,
                    bc]
                """);
        assertEquals("2:3+7", entry(at(root, "/info/title")));
        assertEquals("2:15+7", value(at(root, "/info/title")));
        assertEquals("2:3+1", value(at(root, "/info")));
        assertEquals("3:10+1", value(at(root, "/info/tags/0")));
        assertEquals("4:5+2", value(at(root, "/info/tags/1")));
    }

    @Test
    void columnsCountCodePointsAndLinesCountOnce() {
        Located root = parse("'📦é': {a: b}\r\nnext: 'ß' \r\nlast: x");
        assertEquals("1:8+1", entry(at(root, "/📦é/a")));
        assertEquals("2:7+3", value(at(root, "/next")));
        assertEquals("3:7+1", value(at(root, "/last")));
    }

    @Test
    void aDuplicateKeyPointsAtBothAndTheFirstStays() {
        Diagnostics diagnostics = new Diagnostics();
        Located root = parse("a: 1\nb: 2\na: 3\n", diagnostics).orElseThrow();
        assertEquals(
                List.of("3:1 error duplicate-key: the key \"a\" stands twice in this object, first on line 1"),
                summaries(diagnostics));
        assertEquals(1, diagnostics.all().get(0).related().get(0).position().line());
        assertEquals("1:4+1", value(at(root, "/a")));
    }

    @Test
    void keysThatAreNoStringsBecomeTheirText() {
        Located root = parse("{1: a, true: b, null: c, 1.50: d, 'e': f}");
        assertEquals(
                List.of("1", "true", "null", "1.50", "e"),
                root.members().stream().map(Located::key).collect(Collectors.toList()));
        Diagnostics diagnostics = new Diagnostics();
        parse("1: a\n'1': b\n", diagnostics);
        assertEquals(1, diagnostics.all().size());
    }

    @Test
    void aKeyThatIsNoScalarIsAnErrorAtItsQuestionMark() {
        assertFault(
                "2:3 error syntax: YAML syntax: a key must be a text, not an object or array",
                "a:\n  ?  [x, y]\n  : z\n");
        assertFault("1:2 error syntax: YAML syntax: a key must be a text, not an object or array", "{{a: b}: c}");
        assertFault(
                "2:1 error syntax: YAML syntax: a key must be a text, not an object or array", "x: &x [1]\n*x : c\n");
    }

    @Test
    void anAliasIsTheNodeOfItsAnchor() {
        Located root = parse("first: &it\n  type: string\nsecond: *it\nname: &n key\n*n : value\n");
        assertEquals(at(root, "/first").node(), at(root, "/second").node());
        assertEquals("5:1+2", entry(at(root, "/key")));
    }

    @Test
    void anAliasToItselfOrToNothingIsAnError() {
        assertFault("3:9 error syntax: the alias *a contains itself", "x: &a\n  b: c\n  self: *a\n");
        assertFault("1:4 error syntax: YAML syntax: no anchor &nope stands before this alias", "x: *nope\n");
    }

    @Test
    void mergeKeysBringWhatTheObjectDoesNotHaveItself() {
        Diagnostics diagnostics = new Diagnostics();
        Located root = parse("""
                        one: &one {a: 1, b: 1}
                        two: &two {b: 2, c: 2}
                        both:
                          z: 0
                          <<: [*one, *two]
                          a: own
                        again:
                          <<: *two
                        """, diagnostics).orElseThrow();
        ObjectNode both = assertInstanceOf(ObjectNode.class, at(root, "/both").node());
        assertEquals(List.of("z", "b", "c", "a"), List.copyOf(both.members().keySet()));
        assertEquals("own", both.text("a"));
        assertEquals("1:21+1", value(at(root, "/both/b")));
        assertEquals(
                List.of("5:3 warning merge-key: the merge key << is honoured, but YAML 1.2 has no such thing"
                        + " (the first of 2)"),
                summaries(diagnostics));
    }

    @Test
    void aMergeKeyNeedsAnObjectAndQuotesMakeItAKey() {
        assertFault(
                "1:1 error syntax: YAML syntax: the merge key << needs an object or a list of objects, not a number",
                "<<: 1\n");
        assertNotNull(parse("'<<': 1").get("<<"));
    }

    @Test
    void tagsOfTheCoreSchemaAreHonoured() {
        Located root = parse("{a: !!str 12, b: !!int '12', c: !!map {}, d: ! 12, e: !!float 1, f: !!null ''}");
        assertEquals(
                "a string, a number, an object, a string, a number, null",
                root.members().stream().map(each -> each.node().typeName()).collect(Collectors.joining(", ")));
        assertFault("1:4 error syntax: YAML syntax: \"x\" is no value for !!int", "a: !!int x\n");
    }

    @Test
    void tagsOfClassesAreErrorsAndOthersWarnings() {
        assertFault("1:4 error forbidden-tag: the YAML tag !!java.net.URL is not allowed", "a: !!java.net.URL [x]\n");
        assertFault(
                "1:4 error forbidden-tag: the YAML tag !<tag:example.com,2000:x> is not allowed",
                "a: !<tag:example.com,2000:x> b\n");
        assertFault(
                "1:4 warning unknown-tag: the YAML tag !include is not supported; the value is read without it",
                "a: !include other.yaml\n");
        assertFault(
                "1:4 warning unknown-tag: the YAML tag !!timestamp is not supported; the value is read without it",
                "a: !!timestamp 2001-01-01\n");
    }

    @Test
    void syntaxErrorsStandWhereTheAuthorHasToLook() {
        assertFault(
                "1:9 error syntax: YAML syntax: a colon and a space begin a value, which cannot stand here",
                "title: a: b\n");
        assertFault(
                "2:4 error syntax: YAML syntax: the [ that opens here is not closed, or a comma is missing",
                "a: 1\nb: [1, 2\nc: 3\n");
        assertFault("1:4 error syntax: YAML syntax: this quoted text has no end", "a: 'b\nc: d\n");
        assertFault("2:1 error syntax: YAML syntax: a tab cannot indent YAML", "a:\n\tb: c\n");
        assertFault("2:2 error syntax: YAML syntax: the character U+0001 is not allowed", "a: b\nc\u0001: d\n");
    }

    @Test
    void aSecondDocumentIsAnErrorWhereItBegins() {
        assertFault("3:1 error syntax: YAML syntax: a second document begins here", "---\na: b\n---\nc: d\n");
        assertNotNull(parse("%YAML 1.2\n---\na: b\n...\n").get("a"));
    }

    @Test
    void aTextWithNothingInItIsAnError() {
        assertFault("1:1 error syntax: there is nothing in this text", "");
        assertFault("1:1 error syntax: there is nothing in this text", "# only a comment\n");
    }

    @Test
    void blockScalarsKeepTheirText() {
        Located root = parse("a: |\n  one\n  two\nb: >-\n  one\n  two\n");
        assertEquals(
                "one\ntwo\n",
                assertInstanceOf(StringNode.class, at(root, "/a").node()).value());
        assertEquals(
                "one two",
                assertInstanceOf(StringNode.class, at(root, "/b").node()).value());
        assertEquals("1:4+1", value(at(root, "/a")));
    }

    @Test
    void nestingUpToTheLimitIsReadAndBeyondItRefusedHoweverDeepItIs() {
        assertNotNull(parse("[".repeat(1_500) + "]".repeat(1_500)));
        for (int depth : new int[] {1_501, 2_000, 100_000}) {
            assertLimit("[".repeat(depth) + "a" + "]".repeat(depth));
            assertLimit("- ".repeat(depth) + "a");
            assertLimit("{a: ".repeat(depth) + "b" + "}".repeat(depth));
        }
    }

    @Test
    void nestingThroughAliasesCounts() {
        StringBuilder text = new StringBuilder("a0: &a0 x\n");
        for (int i = 1; i <= 30; i++) {
            text.append("a").append(i).append(": &a").append(i).append(" ");
            text.append("[".repeat(50))
                    .append("*a")
                    .append(i - 1)
                    .append("]".repeat(50))
                    .append("\n");
        }
        assertLimit(text.toString());
    }

    @Test
    void aliasesThatStandForMoreThanTheLimitAreRefusedAtOnce() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [lol, lol]\n");
        StringBuilder merges = new StringBuilder("a0: &a0 {x0: 1, y0: 1}\n");
        for (int i = 1; i < 60; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
            merges.append("a%d: &a%d {k: *a%d, <<: *a%d}\n".formatted(i, i, i - 1, i - 1));
        }
        assertLimit(laughs.toString());
        assertLimit(merges.toString());
    }

    @Test
    void numbersThatWouldFillMemoryAreRefused() {
        assertLimit("a: " + "9".repeat(100_000));
        assertLimit("a: 1e999999999");
        assertLimit("a: 1e-99999999999999");
        assertLimit("a: 0x" + "F".repeat(100_000));
        assertEquals("a number", at(parse("a: 1e0000000000010000"), "/a").node().typeName());
        assertEquals(
                "a string",
                at(parse("a: '" + "9".repeat(100_000) + "'"), "/a").node().typeName());
    }

    @Test
    void aLongLineIsReadInOneGo() {
        String text = "x ".repeat(2_000_000).trim();
        Located root = parse("a: " + text + "\nb: \"" + text + "\"\n");
        assertEquals(
                text, assertInstanceOf(StringNode.class, at(root, "/a").node()).value());
        assertEquals(
                text, assertInstanceOf(StringNode.class, at(root, "/b").node()).value());
    }

    private static void assertLimit(String text) {
        Diagnostics diagnostics = new Diagnostics();
        assertTrue(parse(text, diagnostics).isEmpty());
        assertEquals(
                List.of("limit-exceeded"),
                diagnostics.all().stream().map(each -> each.id().text()).collect(Collectors.toList()));
        assertNotNull(diagnostics.all().get(0).position());
        assertNull(diagnostics.all().get(0).pointer());
    }

    private static void assertFault(String summary, String text) {
        Diagnostics diagnostics = new Diagnostics();
        parse(text, diagnostics);
        assertEquals(new ArrayList<>(List.of(summary)), summaries(diagnostics));
    }

    private static String value(Located place) {
        return text(place.node().position());
    }

    private static String entry(Located place) {
        return text(place.entryPosition());
    }

    private static String text(Position position) {
        return position.line() + ":" + position.column() + "+" + position.length();
    }
}
