package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.http.Notes.Note;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A server of ours in a process of its own, which writes down what it takes. */
final class Recorder {
    private Recorder() {}

    /** @param args host and port, and the file to write to */
    public static void main(String[] args) throws InterruptedException {
        Path file = Path.of(args[1]);
        Connection connection = Connection.open(Server.of("http", args[0]), ConnectOptions.defaults());
        connection
                .subscriber(Notes.route("/notes"), Note.SET)
                .subscribe(delivery -> Files.writeString(
                        file,
                        delivery.message().payload() + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND));
        Thread.currentThread().join(); // until it is killed
    }
}
