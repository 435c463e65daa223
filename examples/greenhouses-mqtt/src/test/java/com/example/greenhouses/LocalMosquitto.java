package com.example.greenhouses;

import io.asyncapigen.runtime.testkit.server.ServerFolder;
import io.asyncapigen.runtime.testkit.server.TestMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The Mosquitto of this machine, with a port and a folder of its own; open to everybody on this machine. */
final class LocalMosquitto implements AutoCloseable {
    private static final String NAME = "mosquitto";
    private static final Path OF_DEBIAN = Path.of("/usr/sbin", NAME);
    private static final String LOG = "server.log";

    private final ServerFolder folder;
    private final String address;
    private final Process process;

    private LocalMosquitto(ServerFolder folder, int port) throws IOException, InterruptedException {
        this.folder = folder;
        this.address = "127.0.0.1:" + port;
        String program = Files.isExecutable(OF_DEBIAN) ? OF_DEBIAN.toString() : NAME;
        Path settings = folder.file("server.conf");
        Files.write(settings, List.of("listener " + port + " 127.0.0.1", "allow_anonymous true"));
        List<String> command = List.of(program, "-c", settings.toString());
        this.process = folder.start(folder.process(command, LOG), LOG, List.of(port), Duration.ofSeconds(30));
    }

    static LocalMosquitto start() throws IOException, InterruptedException {
        TestMachine.requireProgram(NAME, "mosquitto");
        return new LocalMosquitto(ServerFolder.create("greenhouses-mqtt"), ServerFolder.freePort());
    }

    String address() {
        return address;
    }

    /** What the server has said. */
    String log() throws IOException {
        return Files.readString(folder.file(LOG));
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        folder.close();
    }
}
