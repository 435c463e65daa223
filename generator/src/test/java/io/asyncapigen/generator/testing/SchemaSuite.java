package io.asyncapigen.generator.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema Test Suite for draft-07, where it lies beside the work tree. */
public final class SchemaSuite {
    private static final Path SUITE =
            Path.of(System.getProperty("json-schema-test-suite", "../../shared/json-schema-test-suite"));
    private static final Path FOLDER = SUITE.resolve("draft7");
    private static final String META_SCHEMA = "http://json-schema.org/draft-07/schema";
    private static final JsonMapper JSON = new JsonMapper();

    private SchemaSuite() {}

    /**
     * A schema, and values that are valid or not.
     *
     * @param name such as {@code ref.json: root pointer ref}
     */
    public record Group(String name, JsonNode schema, List<Case> cases) {}

    public record Case(String name, JsonNode data, boolean valid) {}

    /** All of them, file by file; the test is skipped where there is no suite. */
    public static List<Group> groups() {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "no test suite at " + FOLDER);
        List<Group> groups = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                for (JsonNode group : JSON.readTree(Files.readString(file))) {
                    groups.add(group(file.getFileName() + ": ", group));
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return groups;
    }

    /** What schemas of the suite refer to on the network: schemas of its own, and the meta-schema. */
    public static byte[] remote(URI uri) throws IOException {
        if (uri.toString().equals(META_SCHEMA)) {
            try (InputStream schema = SchemaSuite.class.getResourceAsStream("/draft-07/schema")) {
                return Objects.requireNonNull(schema).readAllBytes();
            }
        }
        return Files.readAllBytes(SUITE.resolve("remotes" + uri.getPath()));
    }

    private static Group group(String file, JsonNode group) {
        List<Case> cases = new ArrayList<>();
        for (JsonNode test : group.get("tests")) {
            cases.add(new Case(
                    test.get("description").asString(),
                    test.get("data"),
                    test.get("valid").asBoolean()));
        }
        return new Group(file + group.get("description").asString(), group.get("schema"), cases);
    }
}
