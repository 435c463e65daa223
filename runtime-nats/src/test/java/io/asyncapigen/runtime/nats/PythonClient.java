package io.asyncapigen.runtime.nats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.runtime.testkit.server.TestMachine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The client {@code nats_client.py}, a process for each thing that it does; it waits for 20 seconds at most. */
final class PythonClient implements AutoCloseable {
    /**
     * @param reply a dash where it wants none
     * @param headers each as {@code name:value}, without the white space that may be between
     */
    record Message(String subject, String reply, List<String> headers, String payload) {}

    private final Process process;
    private final BufferedReader output;

    private PythonClient(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    private static PythonClient start(NatsServer server, List<String> arguments) throws Exception {
        TestMachine.requireProgram("python3", "python3");
        var command = new ArrayList<String>();
        command.add("python3");
        command.add(Path.of(PythonClient.class.getResource("/nats_client.py").toURI())
                .toString());
        command.add(String.valueOf(server.port()));
        command.addAll(arguments);
        return new PythonClient(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    private static List<String> arguments(String action, String subject, String payload, String... headers) {
        var arguments = new ArrayList<>(List.of(action, subject, payload));
        arguments.addAll(List.of(headers));
        return arguments;
    }

    static void publish(NatsServer server, String subject, String payload, String... headers) throws Exception {
        try (var client = start(server, arguments("publish", subject, payload, headers))) {
            assertEquals("", client.rest());
        }
    }

    /** Sends a request and waits for its reply. */
    static Message request(NatsServer server, String subject, String payload, String... headers) throws Exception {
        try (var client = start(server, arguments("request", subject, payload, headers))) {
            return client.message();
        }
    }

    /** One that waits for a message; it is subscribed when this returns. */
    static PythonClient taking(NatsServer server, String subject) throws Exception {
        return start(server, List.of("take", subject)).ready();
    }

    /** One that waits for a request, to answer it so; it is subscribed when this returns. */
    static PythonClient answering(NatsServer server, String subject, String payload, String... headers)
            throws Exception {
        return start(server, arguments("answer", subject, payload, headers)).ready();
    }

    private PythonClient ready() throws IOException {
        assertEquals("ready", output.readLine());
        return this;
    }

    /** The message that it was given; waits for it. */
    Message message() throws Exception {
        String[] parts = rest().split("\n\n", 2);
        List<String> head = parts[0].lines().toList();
        return new Message(
                head.get(0),
                head.get(1),
                head.stream().skip(2).map(each -> each.replaceFirst(": *", ":")).toList(),
                parts[1]);
    }

    private String rest() throws Exception {
        var rest = new StringWriter();
        output.transferTo(rest);
        assertEquals(0, process.waitFor());
        return rest.toString();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        output.close();
    }
}
