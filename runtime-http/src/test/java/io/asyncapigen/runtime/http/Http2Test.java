package io.asyncapigen.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.http.Notes.Note;
import io.asyncapigen.runtime.security.Tls;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import io.asyncapigen.runtime.testkit.server.TestMachine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Our client with a server of HTTP/2, that of Node.js. */
@Timeout(120)
class Http2Test {
    private static final Route NOTES = Notes.route("/notes");

    private final Keys keys;
    private ServerFolder folder;
    private Process process;
    private BufferedReader output;
    private Connection connection;

    Http2Test() throws Exception {
        this.keys = Keys.shared();
    }

    @BeforeEach
    void start() throws IOException {
        TestMachine.requireProgram("node", "nodejs");
        folder = ServerFolder.create("http2");
        Path script = folder.file("http2.js");
        try (InputStream in = Objects.requireNonNull(Http2Test.class.getResourceAsStream("http2.js"))) {
            Files.copy(in, script);
        }
        process = new ProcessBuilder(
                        "node",
                        script.toString(),
                        keys.certificate("server").toString(),
                        keys.keyOfServer().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        output = process.inputReader();
        connection = Connection.open(
                Server.of("https", "127.0.0.1:" + output.readLine()),
                ConnectOptions.builder()
                        .tls(Tls.trusting(keys.certificate("authority")))
                        .build());
    }

    @AfterEach
    void stop() throws Exception {
        if (process != null) {
            connection.close();
            process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
            folder.close();
        }
    }

    @Test
    void requestsShareOneConnection() throws Exception {
        var replies = new ArrayList<CompletionStage<Note>>();
        var requester = connection.requester(NOTES, Note.SET, ReplyRoute.of(NOTES), Note.SET);
        assertEquals(new Note("answer to first"), requester.request(new Note("first")));
        assertEquals("2.0 POST /notes 1 first", output.readLine());

        for (int i = 0; i < 20; i++) {
            replies.add(requester.requestAsync(new Note("" + i)));
        }
        for (int i = 0; i < 20; i++) {
            assertEquals(
                    new Note("answer to " + i),
                    replies.get(i).toCompletableFuture().get(20, TimeUnit.SECONDS));
            assertTrue(output.readLine().startsWith("2.0 POST /notes 1 "));
        }
    }

    @Test
    void answersOfAllKinds() throws Exception {
        var publisher = connection.publisher(NOTES, Note.SET);
        HttpReceipt receipt =
                publisher.send(new Note("a")).metadata(HttpReceipt.class).orElseThrow();
        assertEquals("a", receipt.headers().text("x-answered").orElseThrow());
        HttpStatusException refused = assertThrows(HttpStatusException.class, () -> publisher.send(new Note("bad")));
        assertEquals(409, refused.status());
        assertThrows(SendFailedException.class, () -> publisher.send(new Note("reset")));
        publisher.send(new Note("b"));
        for (String each : List.of("a", "bad", "reset", "b")) {
            assertEquals("2.0 POST /notes 1 " + each, output.readLine());
        }
    }
}
