package io.asyncapigen.generator.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.asyncapigen.generator.read.Documents;
import io.asyncapigen.generator.read.Located;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DynamicReferencesTest {
    private static final String NODES = """
            {$dynamicAnchor: node, properties: {next: {$dynamicRef: '#node'}, other: %s}}""";
    private static final String ROOTS = """
            {$recursiveAnchor: true, properties: {next: {$recursiveRef: '#'}, other: %s}}""";

    @TempDir
    private Path folder;

    @Test
    void theOnlySchemaWithTheAnchorIsMeant() {
        Resolved resolved = modern("A: {$defs: {n: {$dynamicAnchor: node}}, items: {$dynamicRef: '#node'}}");

        assertEquals(List.of(), resolved.said());
        assertEquals(
                "document.yaml#/components/schemas/A/schema/$defs/n",
                resolved.end("/components/schemas/A/schema/items"));
    }

    @Test
    void anAnchorThatIsNotDynamicIsAPlainOne() {
        Resolved resolved = modern("""
                A: {$id: a, $dynamicAnchor: plain}
                B: {$defs: {n: {$anchor: plain}}, items: {$dynamicRef: '#plain'}}
                """);

        assertEquals(List.of(), resolved.said());
        assertEquals(
                "document.yaml#/components/schemas/B/schema/$defs/n",
                resolved.end("/components/schemas/B/schema/items"));
    }

    @Test
    void schemasThatDoNotLeadToEachOtherEachMeanTheirOwn() {
        Resolved resolved = modern("A: " + NODES.formatted("{}") + "\nB: " + NODES.formatted("{}"));

        assertEquals(List.of(), resolved.said());
        assertEquals("document.yaml#/components/schemas/A/schema", next(resolved, "A"));
        assertEquals("document.yaml#/components/schemas/B/schema", next(resolved, "B"));
    }

    @Test
    void aSchemaThatAnotherWithTheAnchorLeadsToMayMeanBoth() {
        Resolved resolved =
                modern("A: " + NODES.formatted("{$ref: '#/components/schemas/B'}") + "\nB: " + NODES.formatted("{}"));

        assertEquals("document.yaml#/components/schemas/A/schema", next(resolved, "A"));
        assertNotFollowed(resolved, "B");
    }

    @Test
    void whatLeadsThereByADynamicReferenceCounts() {
        Resolved resolved = modern("A: " + NODES.formatted("{$dynamicRef: '#link'}") + "\nB: "
                + NODES.formatted("{$dynamicAnchor: link}"));

        assertNotFollowed(resolved, "B");
    }

    @Test
    void aSchemaThatStandsInAnotherWithTheAnchorMayMeanBoth() {
        Resolved resolved = modern(
                "A: {$dynamicAnchor: node, items: {$id: b, $dynamicAnchor: node, items: {$dynamicRef: '#node'}}}");

        assertEquals(List.of(), resolved.said());
        assertNull(resolved.document().reference(at(resolved, "/components/schemas/A/schema/items/items")));
    }

    @Test
    void anExtensionOfATreeLeavesOpenWhichOfThemIsMeant() {
        Resolved resolved = modern("""
                Tree: {$id: 'https://example.com/tree', $dynamicAnchor: node, items: {$dynamicRef: '#node'}}
                Strict: {$id: 'https://example.com/strict', $dynamicAnchor: node, $ref: tree, unevaluatedProperties: false}
                """);

        assertEquals(List.of(), resolved.said());
        Located items = at(resolved, "/components/schemas/Tree/schema/items");
        assertNull(resolved.document().reference(items));
        assertEquals(ObjectKind.SCHEMA, resolved.document().kinds().get(items.id()));
    }

    @Test
    void aSchemaIsRecursiveByItsRoot() {
        Resolved resolved = older("A: " + ROOTS.formatted("{}") + "\nB: " + ROOTS.formatted("{}")
                + "\nC: {properties: {next: {$recursiveRef: '#'}}}");

        assertEquals(List.of(), resolved.said());
        for (String each : List.of("A", "B", "C")) {
            assertEquals("document.yaml#/components/schemas/" + each + "/schema", next(resolved, each));
        }
    }

    @Test
    void aRecursiveSchemaThatAnotherLeadsToMayMeanBoth() {
        Resolved resolved =
                older("A: " + ROOTS.formatted("{$ref: '#/components/schemas/B'}") + "\nB: " + ROOTS.formatted("{}"));

        assertEquals("document.yaml#/components/schemas/A/schema", next(resolved, "A"));
        assertNotFollowed(resolved, "B");
    }

    @Test
    void aFileOfItsOwnIsAWhole() throws Exception {
        Files.writeString(folder.resolve("tree.yaml"), """
                $schema: https://json-schema.org/draft/2019-09/schema
                $recursiveAnchor: true
                items: {$recursiveRef: '#'}
                """);
        Path file =
                Files.writeString(folder.resolve("asyncapi.yaml"), "components: {schemas: {Tree: {$ref: tree.yaml}}}");
        Resolved resolved = Resolved.file(file);

        assertEquals(List.of(), resolved.said());
        Located tree = resolved.document().follow(at(resolved, "/components/schemas/Tree"));
        assertNotNull(tree);
        Reference items = resolved.document().reference(tree.get("items"));
        assertNotNull(items);
        assertEquals(tree.id(), items.target().id());
        assertEquals("$recursiveRef", items.keyword());
    }

    @Test
    void anotherLanguageHasNoSuchReferences() {
        Resolved resolved = Resolved.text("""
                components: {schemas: {A: {$dynamicAnchor: node, items: {$dynamicRef: '#node'}}}}
                """);

        assertNull(resolved.document().reference(at(resolved, "/components/schemas/A/items")));
    }

    @Test
    void anAnchorThatNoSchemaHasIsAnError() {
        Resolved resolved = modern("A: {items: {$dynamicRef: '#node'}}");

        assertEquals(1, resolved.said().size(), resolved.said()::toString);
    }

    private static Located at(Resolved resolved, String pointer) {
        return Documents.at(resolved.document().root(), pointer);
    }

    private static String next(Resolved resolved, String component) {
        return resolved.end("/components/schemas/" + component + "/schema/properties/next");
    }

    private static void assertNotFollowed(Resolved resolved, String component) {
        assertEquals(List.of(), resolved.said());
        assertNull(resolved.document()
                .reference(at(resolved, "/components/schemas/" + component + "/schema/properties/next")));
    }

    private static Resolved modern(String schemas) {
        return document("2020-12", schemas);
    }

    private static Resolved older(String schemas) {
        return document("2019-09", schemas);
    }

    private static Resolved document(String version, String schemas) {
        return Resolved.text("components:\n  schemas:\n"
                + schemas.lines()
                        .map(each -> each.replaceFirst(
                                "(\\w+): (.*)",
                                "    $1: {schemaFormat: 'application/schema+json;version=" + version
                                        + "', schema: $2}\n"))
                        .collect(Collectors.joining()));
    }
}
