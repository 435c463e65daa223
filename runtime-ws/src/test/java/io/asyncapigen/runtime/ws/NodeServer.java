package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import io.asyncapigen.runtime.testkit.server.TestMachine;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A server that shares no code with ours: the package {@code ws} of Node.js. Can be killed and started again. */
final class NodeServer implements AutoCloseable {
    private final ServerFolder folder;
    private final int port;
    private final List<String> further;
    private Process process;

    private NodeServer(List<String> further) throws IOException {
        this.further = further;
        this.folder = ServerFolder.create("node-ws");
        this.port = ServerFolder.freePort();
        copy(folder, "server.js");
    }

    static NodeServer start() throws Exception {
        require();
        var server = new NodeServer(List.of());
        server.launch();
        return server;
    }

    static NodeServer start(Keys keys) throws Exception {
        require();
        var server = new NodeServer(List.of(keys.pem().toString(), keys.key().toString()));
        server.launch();
        return server;
    }

    static void require() {
        TestMachine.requireProgram("wscat", "node-ws");
    }

    static Path copy(ServerFolder folder, String script) throws IOException {
        try (InputStream in = Objects.requireNonNull(NodeServer.class.getResourceAsStream(script))) {
            Files.copy(in, folder.file(script));
        }
        return folder.file(script);
    }

    static ProcessBuilder node(ServerFolder folder, List<String> arguments, String log) throws IOException {
        var command = new ArrayList<>(List.of("node"));
        command.addAll(arguments);
        ProcessBuilder builder = folder.process(command, log);
        builder.environment().put("NODE_PATH", packages());
        return builder;
    }

    /** Where Debian has its packages, and where npm puts those that it gets for wscat. */
    private static String packages() throws IOException {
        var folders = new ArrayList<>(List.of("/usr/share/nodejs"));
        for (String each : System.getenv("PATH").split(File.pathSeparator)) {
            Path wscat = Path.of(each, "wscat");
            if (Files.isExecutable(wscat)) {
                folders.add(wscat.toRealPath()
                        .resolve("../../node_modules")
                        .normalize()
                        .toString());
            }
        }
        return String.join(File.pathSeparator, folders);
    }

    Server server() {
        return Server.of(further.isEmpty() ? "ws" : "wss", "127.0.0.1:" + port);
    }

    void launch() throws Exception {
        var arguments = new ArrayList<>(List.of(folder.file("server.js").toString(), String.valueOf(port)));
        arguments.addAll(further);
        process = folder.start(
                node(folder, arguments, "server.log"), "server.log", List.of(port), Duration.ofSeconds(30));
    }

    /** As kill -9 does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() throws IOException {
        kill();
        folder.close();
    }
}
