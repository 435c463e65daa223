package io.asyncapigen.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs the command in this process, in a folder of its own. */
record Shell(Path directory, String input, boolean colour, String searchPath) {
    /** A document in which everything is right. */
    static final String VALID = """
            asyncapi: 3.1.0
            info:
              title: Orders
              version: 1.0.0
            channels:
              orders:
                address: orders
                messages:
                  placed:
                    payload:
                      $ref: '#/components/schemas/Order'
            operations:
              onOrder:
                action: receive
                channel:
                  $ref: '#/channels/orders'
            components:
              schemas:
                Order:
                  type: object
                  properties:
                    id:
                      type: string
            """;

    /** One with an error. */
    static final String INVALID = VALID + "info: again\n";

    Shell(Path directory) {
        this(directory, "", false, "");
    }

    record Result(int code, String out, String err) {}

    Shell withInput(String text) {
        return new Shell(directory, text, colour, searchPath);
    }

    Shell withSearchPath(String folders) {
        return new Shell(directory, input, colour, folders);
    }

    Result run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                false,
                colour,
                directory,
                searchPath);
        int code = Main.run(console, args);
        return new Result(code, out.toString(), err.toString());
    }

    Path put(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** The files below a folder, sorted, without those that begin with a dot. */
    List<String> tree(String folder) throws IOException {
        Path root = directory.resolve(folder);
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(each -> !each.getFileName().toString().startsWith("."))
                    .map(each -> root.relativize(each).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
