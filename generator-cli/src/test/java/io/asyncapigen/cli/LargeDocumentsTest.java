package io.asyncapigen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.cli.Shell.Result;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of a size that nobody writes by hand, with the memory that the build gives to tests. */
class LargeDocumentsTest {
    private static final int DEEP = 100_000;

    @TempDir
    Path temp;

    @Test
    void aDocumentOfFiftyMegabytesIsRead() throws IOException {
        Path file = temp.resolve("large.yaml");
        String text = "      A line of what there is to say about a thing, which is a lot.\n".repeat(10_000);
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write(Shell.VALID);
            for (int i = 0; i * (long) text.length() < 50_000_000; i++) {
                writer.write("    Thing" + i + ":\n      type: string\n      description: |\n  ");
                writer.write(text.replace("\n", "\n  ").stripTrailing() + "\n");
            }
        }
        assertTrue(Files.size(file) > 50_000_000);

        Result result = new Shell(temp).run("validate", "large.yaml");

        assertEquals(ExitCode.DONE, result.code(), result.err());
        assertTrue(result.out().startsWith("large.yaml: valid"), result.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "- ", "{a: "})
    void whatNestsTooDeepIsOneError(String open) throws IOException {
        Shell shell = new Shell(temp);
        shell.put("deep.yaml", Shell.VALID + "x-deep:\n  " + open.repeat(DEEP) + "1\n");
        String json = "{\"asyncapi\": \"3.0.0\", \"info\": " + "[".repeat(DEEP) + "]".repeat(DEEP) + "}";
        shell.put("deep.json", json);

        for (String file : new String[] {"deep.yaml", "deep.json"}) {
            Result result = shell.run("generate", file);

            assertEquals(ExitCode.REFUSED, result.code(), result.err());
            assertTrue(result.err().startsWith("error[limit-exceeded]: "), result.err());
            assertTrue(result.err().contains("\n" + file + ": 1 error; nothing was generated"), result.err());
            assertTrue(result.err().length() < 2_000, "the whole line is shown");
        }
    }
}
