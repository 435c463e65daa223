package io.asyncapigen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what is written about options in step with the options. */
class DocumentationTest {
    private static final Path ROOT = root();
    private static final Path SHARE = ROOT.resolve("generator-cli/src/main/dist/share");

    private final CommandLine commands = Main.commandLine(Console.system());

    @Test
    void theConfigurationSchemaHasEveryOptionWithItsTypeAndItsChoices() throws IOException {
        JsonNode schema = JsonMapper.shared().readTree(Files.readString(ROOT.resolve("docs/asyncapi-gen.schema.json")));
        SortedMap<String, OptionSpec> keys = Configuration.keys(commands);
        TreeSet<String> expected = new TreeSet<>(keys.keySet());
        expected.add(Configuration.INPUT);

        assertEquals(expected, new TreeSet<>(schema.get("properties").propertyNames()));
        keys.forEach((key, option) -> {
            JsonNode property = schema.get("properties").get(key);
            if (option.completionCandidates() != null) {
                JsonNode choices = option.isMultiValue() ? schema.at("/definitions/part/enum") : property.get("enum");
                List<String> names = new ArrayList<>();
                choices.forEach(each -> names.add(each.stringValue()));
                List<String> candidates = new ArrayList<>();
                option.completionCandidates().forEach(candidates::add);
                assertEquals(candidates, names, key);
            } else if (!option.isMultiValue()) {
                String type = option.type() == boolean.class
                        ? "boolean"
                        : option.type() == Integer.class ? "integer" : "string";
                assertEquals(type, property.get("type").stringValue(), key);
            } else {
                assertEquals(
                        "#/definitions/strings", property.at("/allOf/0/$ref").stringValue(), key);
            }
        });
    }

    @Test
    void theConfigurationSchemaHasTheDefaultsOfTheOptions() throws IOException {
        JsonNode schema = JsonMapper.shared().readTree(Files.readString(ROOT.resolve("docs/asyncapi-gen.schema.json")));

        Configuration.keys(commands).forEach((key, option) -> {
            Object value = option.initialValue() == null ? option.defaultValue() : option.initialValue();
            boolean plain = option.type() != boolean.class && !option.isMultiValue() && value != null;
            JsonNode written = schema.get("properties").get(key).get("default");
            assertEquals(plain ? value.toString() : null, written == null ? null : written.stringValue(), key);
        });
    }

    @Test
    void theGuideNamesEveryOptionKeyAndExitCode() throws IOException {
        String guide = Files.readString(ROOT.resolve("docs/cli.md"));

        for (String name : optionNames()) {
            assertTrue(guide.contains("`" + name), name);
        }
        for (String key : Configuration.keys(commands).keySet()) {
            assertTrue(guide.substring(guide.indexOf("The keys are")).contains("`" + key + "`"), key);
        }
        for (int code : List.of(ExitCode.DONE, ExitCode.REFUSED, ExitCode.USAGE, ExitCode.IO, ExitCode.BUG)) {
            assertTrue(guide.contains("\n| " + code + " | "), "exit code " + code);
        }
    }

    @Test
    void theManualPageNamesEveryOption() throws IOException {
        String page = Files.readString(SHARE.resolve("man/man1/asyncapi-gen.1")).replace("\\-", "-");

        for (String name : optionNames()) {
            assertTrue(page.contains(name), name);
        }
    }

    @Test
    void theSampleOfTheDistributionIsValid(@TempDir Path temp) {
        Shell.Result result =
                new Shell(temp).run("validate", SHARE.resolve("sample.yaml").toString());

        assertEquals(ExitCode.DONE, result.code(), result.err());
    }

    private TreeSet<String> optionNames() {
        TreeSet<String> names = new TreeSet<>();
        for (CommandLine command : Main.documentCommands(commands)) {
            command.getCommandSpec().options().forEach(option -> names.addAll(List.of(option.names())));
        }
        return names;
    }

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("docs/cli.md"))) {
            at = at.getParent();
        }
        return at;
    }
}
