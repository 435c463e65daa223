package com.example.printshop;

import io.asyncapigen.runtime.testkit.server.ServerFolder;
import io.asyncapigen.runtime.testkit.server.TestMachine;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The Redis server of this machine, with a port and a folder of its own. */
final class LocalRedis implements AutoCloseable {
    private static final String NAME = "redis-server";
    private static final String LOG = "server.log";

    private final ServerFolder folder;
    private final String address;
    private final Process process;

    private LocalRedis(ServerFolder folder, int port) throws IOException, InterruptedException {
        this.folder = folder;
        this.address = "127.0.0.1:" + port;
        List<String> command = List.of(NAME, "--port", "" + port, "--bind", "127.0.0.1", "--save", "");
        this.process = folder.start(folder.process(command, LOG), LOG, List.of(port), Duration.ofSeconds(30));
    }

    static LocalRedis start() throws IOException, InterruptedException {
        TestMachine.requireProgram(NAME, "redis-server");
        return new LocalRedis(ServerFolder.create("print-shop-redis"), ServerFolder.freePort());
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
