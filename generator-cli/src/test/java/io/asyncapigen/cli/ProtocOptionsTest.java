package io.asyncapigen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.cli.Shell.Result;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which protoc is run; here it is a script that refuses everything, as what it makes is tried elsewhere. */
class ProtocOptionsTest {
    private static final String DOCUMENT = """
            asyncapi: 3.0.0
            info: {title: Orders, version: 1.0.0}
            channels:
              orders:
                address: orders
                messages:
                  order:
                    payload:
                      schemaFormat: application/vnd.google.protobuf;version=3
                      schema: 'syntax = "proto3"; message Order {}'
            """;

    @TempDir
    Path temp;

    private Shell shell;

    @BeforeEach
    void start() throws IOException {
        shell = new Shell(temp);
        shell.put("orders.yaml", DOCUMENT);
        assertTrue(shell.put("tools/protoc", """
                #!/bin/sh
                if [ "$1" = --version ]; then echo libprotoc 33.0; else echo 'Order_proto.proto:1:20: I was run.'; exit 1; fi
                """).toFile().setExecutable(true));
        shell.put("tools/text", "no program");
    }

    @Test
    void withoutOneBytesComeAsTheyAre() {
        Result result = shell.run("generate", "orders.yaml", "-v");

        assertEquals(ExitCode.DONE, result.code(), result.err());
        assertTrue(result.err().contains("there is no protoc to make them"), result.err());
        assertEquals(
                ExitCode.DONE, shell.run("generate", "orders.yaml", "--check").code());
    }

    @Test
    void theOneThatIsNamedIsRun() {
        for (String command : List.of("generate", "validate")) {
            Result result = shell.run(command, "orders.yaml", "--protoc", "tools/protoc");
            assertEquals(ExitCode.REFUSED, result.code());
            assertTrue(result.err().contains("error[invalid-protobuf]: I was run"), result.err());
        }
    }

    @Test
    void theOneOnThePathIsRun() {
        String path = File.pathSeparator + "relative" + File.pathSeparator + temp.resolve("tools");

        assertEquals(
                ExitCode.REFUSED,
                shell.withSearchPath(path).run("generate", "orders.yaml").code());
        assertEquals(
                ExitCode.DONE,
                shell.withSearchPath(path)
                        .run("generate", "orders.yaml", "--no-protoc")
                        .code());
        assertEquals(
                ExitCode.DONE,
                shell.withSearchPath("tools").run("generate", "orders.yaml").code());
    }

    @Test
    void theOneOfTheConfigurationIsBesideIt() throws IOException {
        shell.put("asyncapi-gen.yaml", "protoc: tools/protoc\n");
        assertEquals(ExitCode.REFUSED, shell.run("generate", "orders.yaml").code());

        shell.put("asyncapi-gen.yaml", "no-protoc: true\n");
        String path = temp.resolve("tools").toString();
        assertEquals(
                ExitCode.DONE,
                shell.withSearchPath(path).run("generate", "orders.yaml").code());
    }

    @Test
    void whatIsNoProgramIsWrongUsage() {
        for (String each : List.of("tools/none", "tools/text", "tools")) {
            Result result = shell.run("generate", "orders.yaml", "--protoc", each);
            assertEquals(ExitCode.USAGE, result.code());
            assertTrue(result.err().contains("--protoc " + each + " is no program"), result.err());
        }
        assertEquals(
                ExitCode.USAGE,
                shell.run("generate", "orders.yaml", "--protoc", "tools/protoc", "--no-protoc")
                        .code());
    }
}
