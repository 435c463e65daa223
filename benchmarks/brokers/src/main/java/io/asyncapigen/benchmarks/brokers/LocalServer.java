package io.asyncapigen.benchmarks.brokers;

import io.asyncapigen.runtime.testkit.server.ServerFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A server of this machine, on ports and in a folder of its own. */
final class LocalServer implements AutoCloseable {
    private static final String LOG = "server.log";
    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final ServerFolder folder;
    private final List<Integer> ports;
    private final Process process;

    private LocalServer(ServerFolder folder, List<Integer> ports, Process process) {
        this.folder = folder;
        this.ports = ports;
        this.process = process;
    }

    /** How a server is started. */
    interface Setup {
        List<String> command(ServerFolder folder, List<Integer> ports) throws IOException;

        default Map<String, String> environment(ServerFolder folder, List<Integer> ports) {
            return Map.of();
        }
    }

    static LocalServer start(int ports, Setup setup) throws IOException, InterruptedException {
        ServerFolder folder = ServerFolder.create("benchmark");
        List<Integer> free = ServerFolder.freePorts(ports);
        ProcessBuilder server = folder.process(setup.command(folder, free), LOG);
        server.environment().putAll(setup.environment(folder, free));
        return new LocalServer(folder, free, folder.start(server, LOG, free.subList(0, 1), LIMIT));
    }

    /** Where Debian has it, otherwise by its name. */
    static String program(String directory, String name) {
        Path ofDebian = Path.of(directory, name);
        return Files.isExecutable(ofDebian) ? ofDebian.toString() : name;
    }

    String host() {
        return "127.0.0.1:" + port();
    }

    int port() {
        return ports.get(0);
    }

    @Override
    public void close() throws IOException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly().onExit().join();
        children.forEach(ProcessHandle::destroyForcibly);
        folder.close();
    }
}
