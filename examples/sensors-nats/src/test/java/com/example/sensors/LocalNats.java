package com.example.sensors;

import io.asyncapigen.runtime.testkit.server.ServerFolder;
import io.asyncapigen.runtime.testkit.server.TestMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The NATS server of this machine with JetStream, with a port and a folder of its own. */
final class LocalNats implements AutoCloseable {
    private static final String NAME = "nats-server";
    private static final Path OF_DEBIAN = Path.of("/usr/sbin", NAME);
    private static final String LOG = "server.log";

    private final ServerFolder folder;
    private final String address;
    private final Process process;

    private LocalNats(ServerFolder folder, int port) throws IOException, InterruptedException {
        this.folder = folder;
        this.address = "127.0.0.1:" + port;
        String program = Files.isExecutable(OF_DEBIAN) ? OF_DEBIAN.toString() : NAME;
        String store = folder.file("streams").toString();
        List<String> command = List.of(program, "-a", "127.0.0.1", "-p", "" + port, "-js", "-sd", store);
        this.process = folder.start(folder.process(command, LOG), LOG, List.of(port), Duration.ofSeconds(30));
    }

    static LocalNats start() throws IOException, InterruptedException {
        TestMachine.requireProgram(NAME, "nats-server");
        return new LocalNats(ServerFolder.create("sensors-nats"), ServerFolder.freePort());
    }

    String address() {
        return address;
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        folder.close();
    }
}
