package io.asyncapigen.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.http.Notes.Note;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server of ours dies under a client of ours, and comes back. */
@Timeout(240)
class KilledServerTest {
    @Test
    void whatWasConfirmedIsThere() throws Exception {
        int port = ServerFolder.freePort();
        String host = "127.0.0.1:" + port;
        try (var folder = ServerFolder.create("http-killed");
                Connection connection = Connection.open(Server.of("http", host), ConnectOptions.defaults())) {
            Path file = folder.file("taken");
            List<String> command = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Recorder.class.getName(),
                    host,
                    file.toString());
            Publisher<Note> publisher = connection.publisher(Notes.route("/notes"), Note.SET);
            var confirmed = new ArrayList<String>();
            int lost = 0;
            for (int life = 0; life < 2; life++) {
                Process server = folder.start(
                        folder.process(command, "server.log"), "server.log", List.of(port), Duration.ofSeconds(60));
                try {
                    for (int i = 0; i < 200; i++) {
                        String note = life + "-" + i;
                        if (i == 100) {
                            server.destroyForcibly().onExit().join();
                        }
                        try {
                            publisher.send(new Note(note));
                            confirmed.add(note);
                        } catch (AsyncApiException e) {
                            lost++;
                        }
                    }
                } finally {
                    server.destroyForcibly().onExit().join();
                }
            }

            assertEquals(200, confirmed.size());
            assertEquals(200, lost, "nobody was there");
            assertTrue(new HashSet<>(Files.readAllLines(file)).containsAll(confirmed));
        }
    }
}
