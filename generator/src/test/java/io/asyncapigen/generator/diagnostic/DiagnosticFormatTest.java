package io.asyncapigen.generator.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.read.JsonPointer;
import io.asyncapigen.generator.read.Position;
import io.asyncapigen.generator.read.Source;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DiagnosticFormatTest {
    private static final Source ORDERS = source("orders.yaml", """
            asyncapi: 3.1.0
            channels:
              ordersPlaced:
                address: orders.{region}.placed
              ordersPlaced:
                address: again
            """);

    private final HumanFormat human = new HumanFormat(false);

    @Test
    void peopleSeeTheLineWithAMarkUnderThePart() {
        Diagnostic diagnostic = at(ORDERS, 4, 21, 8, "the address uses {region}, but the channel has no such parameter")
                .withHelp("add `region` under #/channels/ordersPlaced/parameters");

        assertEquals("""
                error[wrong-value]: the address uses {region}, but the channel has no such parameter
                 --> orders.yaml:4:21   #/channels/ordersPlaced/address
                  |
                4 |     address: orders.{region}.placed
                  |                     ^^^^^^^^
                  = help: add `region` under #/channels/ordersPlaced/parameters
                """, human.render(List.of(diagnostic)));
    }

    @Test
    void aSecondPlaceIsShownUnderTheFirstWithLineNumbersAligned() {
        Source padded = source("a.yaml", "\n".repeat(8) + "one: 1\ntwo: 2\none: 3\n");
        Diagnostic diagnostic = Diagnostic.at(
                        DiagnosticId.DUPLICATE_KEY, new Position(padded, 11, 1, 3), "the key one appears twice")
                .withRelated(new Position(padded, 9, 1, 3), "the first one");

        assertEquals("""
                error[duplicate-key]: the key one appears twice
                  --> a.yaml:11:1
                   |
                11 | one: 3
                   | ^^^
                  ::: a.yaml:9:1   the first one
                   |
                 9 | one: 1
                   | ---
                """, human.render(List.of(diagnostic)));
    }

    @Test
    void severalAreSetApartByAnEmptyLine() {
        Diagnostic one = Diagnostic.of(DiagnosticId.UNREADABLE, "cannot read a.yaml: no such file");
        Diagnostic two = Diagnostic.of(DiagnosticId.UNKNOWN_PROTOCOL, "ftp is not known");

        assertEquals("""
                error[unreadable]: cannot read a.yaml: no such file

                warning[unknown-protocol]: ftp is not known
                """, human.render(List.of(one, two)));
    }

    @Test
    void aPlacePastTheEndOfItsLineIsMarkedAtTheEnd() {
        String text = human.render(List.of(at(source("a.yaml", "a: [1\n"), 1, 40, 3, "the array is not closed")));

        assertTrue(text.contains("1 | a: [1\n  |      ^\n"), text);
    }

    @Test
    void aPlaceThatTheSourceDoesNotHaveIsNamedWithoutAnExcerpt() {
        String text = human.render(List.of(at(source("a.yaml", "a: 1"), 7, 1, 1, "gone")));

        assertTrue(text.endsWith("a.yaml:7:1   #/channels/ordersPlaced/address\n"), text);
    }

    @Test
    void ofAMinifiedDocumentOnlyTheSurroundingsAreShown() {
        String json = "{\"pad\":\"" + "x".repeat(100_000) + "\",\"bad\":1,\"more\":\"" + "y".repeat(100_000) + "\"}";
        int column = json.indexOf("\"bad\"") + 1;

        String text = human.render(List.of(at(source("a.json", json), 1, column, 5, "bad is not known")));

        assertTrue(text.length() < 600, () -> "length " + text.length());
        String[] lines = text.split("\n");
        assertEquals("\"bad\"", lines[3].substring(lines[4].indexOf('^'), lines[4].lastIndexOf('^') + 1));
    }

    @Test
    void namesWithoutEndAreShortenedForPeopleAndWholeForPrograms() {
        String name = "n".repeat(70_000);
        Position position = new Position(source("a.yaml", "a: 1\n"), 1, 1, 1);
        Diagnostic diagnostic = new Diagnostic(
                        DiagnosticId.WRONG_VALUE,
                        Severity.ERROR,
                        "there is `" + name + "` at the end",
                        position,
                        JsonPointer.of("channels", name, "address"),
                        "rename " + name,
                        List.of())
                .withRelated(position, "like " + name);

        String text = human.render(List.of(diagnostic));

        assertTrue(text.length() < 4_000, () -> "length " + text.length());
        assertTrue(text.contains("   #/channels/nnn"), text);
        assertTrue(text.contains("nnn...nnn"), text);
        assertTrue(text.contains("nnn/address\n"), text);
        assertTrue(text.contains("nnn` at the end\n"), text);
        assertTrue(new JsonFormat().render(List.of(diagnostic)).contains("/" + name + "/"));
    }

    @Test
    void tabsAndWideCharactersKeepTheMarkInPlace() {
        String text = human.render(List.of(at(source("a.yaml", "\t名前: x\n"), 1, 6, 1, "x")));

        assertTrue(text.contains("1 |     名前: x\n  |" + " ".repeat(1 + 4 + 4 + 2) + "^\n"), text);
    }

    @Test
    void aDocumentCannotSpeakToTheTerminal() {
        Source hostile = source("a\u001b[2J.yaml", "k: \u001b[31mred\u202Eder\r\u0007\n");

        String text = human.render(List.of(at(hostile, 1, 1, 1, "no \u001b]0;title\u0007 here\nnor here")));

        assertFalse(text.chars().anyMatch(c -> (c < ' ' && c != '\n') || c == 0x202E), text);
        assertTrue(text.contains("here nor here"), text);
    }

    @Test
    void coloursAreUsedOnlyWhenAskedFor() {
        List<Diagnostic> one = List.of(at(ORDERS, 4, 21, 8, "wrong"));

        String coloured = new HumanFormat(true).render(one);

        assertTrue(coloured.contains("\u001b[1;31merror[wrong-value]\u001b[0m"), coloured);
        assertEquals(human.render(one), coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
    }

    @Test
    void programsGetJson() {
        JsonNode json = parse(new JsonFormat()
                .render(List.of(
                        at(ORDERS, 5, 3, 12, "twice \u001b")
                                .withHelp("remove one")
                                .withRelated(new Position(ORDERS, 3, 3, 12), "first"),
                        Diagnostic.of(DiagnosticId.UNKNOWN_PROTOCOL, "ftp"))));

        JsonNode first = json.get("diagnostics").get(0);
        assertEquals("wrong-value", first.get("id").stringValue());
        assertEquals("error", first.get("severity").stringValue());
        assertEquals("orders.yaml", first.get("file").stringValue());
        assertEquals(5, first.get("line").intValue());
        assertEquals(3, first.get("column").intValue());
        assertEquals(12, first.get("length").intValue());
        assertEquals("/channels/ordersPlaced/address", first.get("pointer").stringValue());
        assertEquals("remove one", first.get("help").stringValue());
        assertEquals(3, first.get("related").get(0).get("line").intValue());
        assertEquals(1, json.get("errors").intValue());
        assertEquals(1, json.get("warnings").intValue());
        assertEquals(0, json.get("notes").intValue());
    }

    @Test
    void sarifNamesRulesAndRelativePlaces() {
        Source spaced = source("my api/orders.yaml", "a: 1\n");

        JsonNode log = parse(new SarifFormat("1.2.3")
                .render(List.of(
                        at(spaced, 1, 4, 1, "one").withHelp("two"),
                        Diagnostic.of(DiagnosticId.UNKNOWN_PROTOCOL, "ftp"),
                        at(spaced, 1, 1, 1, "three"))));

        assertEquals("2.1.0", log.get("version").stringValue());
        JsonNode run = log.get("runs").get(0);
        assertEquals("1.2.3", run.at("/tool/driver/version").stringValue());
        assertEquals(2, run.at("/tool/driver/rules").size());
        assertEquals("wrong-value", run.at("/tool/driver/rules/0/id").stringValue());
        JsonNode first = run.at("/results/0");
        assertEquals("error", first.get("level").stringValue());
        assertEquals("one\nhelp: two", first.at("/message/text").stringValue());
        JsonNode place = first.at("/locations/0/physicalLocation");
        assertEquals("my%20api/orders.yaml", place.at("/artifactLocation/uri").stringValue());
        assertEquals(4, place.at("/region/startColumn").intValue());
        assertEquals(5, place.at("/region/endColumn").intValue());
        assertEquals(0, run.at("/results/2/ruleIndex").intValue());
        assertFalse(run.at("/results/1").has("locations"));
    }

    @Test
    void aWorkflowCommandIsOneLineThatTheTextCannotEnd() {
        String text = new GithubFormat()
                .render(List.of(
                        at(source("a,b:c.yaml", "a: 1\n"), 1, 4, 1, "100%\n::set-output name=x::y")
                                .withHelp("no"),
                        Diagnostic.of(DiagnosticId.NAME_CHANGED, "renamed")));

        assertEquals(
                "::error file=a%2Cb%3Ac.yaml,line=1,endLine=1,col=4,endColumn=5,title=wrong-value"
                        + "::100%25 ::set-output name=x::y%0Ahelp: no\n"
                        + "::notice title=name-changed::renamed\n",
                text);
    }

    private static Source source(String name, String text) {
        return new Source(URI.create("file:///documents/x.yaml"), name, text);
    }

    private static Diagnostic at(Source source, int line, int column, int length, String message) {
        Position position = new Position(source, line, column, length);
        return new Diagnostic(
                DiagnosticId.WRONG_VALUE,
                Severity.ERROR,
                message,
                position,
                JsonPointer.of("channels", "ordersPlaced", "address"),
                null,
                List.of());
    }

    private static JsonNode parse(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
