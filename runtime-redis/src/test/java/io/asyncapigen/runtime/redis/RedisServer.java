package io.asyncapigen.runtime.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.testkit.server.Certificates;
import io.asyncapigen.runtime.testkit.server.LocalServer;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import io.asyncapigen.runtime.testkit.server.TestMachine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real Redis server of the machine, on a port and in a folder of its own; can be killed and started again on what it had. User
 * {@code alice} has the password {@code wonderland}; {@code bob}, with {@code builder-secret}, may use channels and keys that begin with
 * {@code allowed}, and may neither ping nor ask who he is; who shows the password {@code alone} needs no name. It takes no value of more than 1 MiB.
 * With TLS it wants a certificate of the client besides. What it confirms the system has, which outlives its death; with fsync each second it
 * has not while a slow disk is still busy with the last one, and with fsync at once a busy disk stops the server.
 */
final class RedisServer implements LocalServer {
    private static final String USERS = """
            user default on >alone ~* &* +@all
            user alice on >wonderland ~* &* +@all
            user bob on >builder-secret ~allowed* &allowed* +@all -client|id -client|unblock -ping
            """;

    private final ServerFolder folder;
    private final Certificates certificates;
    private final int port;
    private final int busPort;
    private List<String> command;
    private Process process;

    private RedisServer(ServerFolder folder, int port, int busPort) {
        this.folder = folder;
        this.certificates = new Certificates(folder);
        this.port = port;
        this.busPort = busPort;
        this.command = List.of("redis-server", folder.file("server.conf").toString());
    }

    static RedisServer start(boolean tls) throws Exception {
        return start(tls, USERS);
    }

    /** @param users the lines of the configuration that say who may do what */
    static RedisServer start(boolean tls, String users) throws Exception {
        RedisServer server = create();
        if (tls) {
            server.makeCertificates();
        }
        server.launch(server.configuration(tls) + users);
        return server;
    }

    /** One that takes half a millisecond for each command that it reads when it is started on what it had. */
    static RedisServer startReadingSlowly() throws Exception {
        return start(false, USERS + "key-load-delay 500\n");
    }

    /** One that has what another one has. */
    static RedisServer replicaOf(RedisServer master) throws Exception {
        RedisServer server = create();
        server.launch(server.configuration(false) + USERS + """
                replicaof 127.0.0.1 %d
                masteruser alice
                masterauth wonderland
                """.formatted(master.port));
        return server;
    }

    /** A Sentinel that knows the master as {@code lamps}, and takes it for dead after a second; it asks nobody for a password. */
    static RedisServer sentinelOf(RedisServer master) throws Exception {
        RedisServer server = create();
        server.command =
                List.of("redis-server", server.folder.file("server.conf").toString(), "--sentinel");
        server.launch("""
                port %d
                bind 127.0.0.1
                dir %s
                sentinel monitor lamps 127.0.0.1 %d 1
                sentinel auth-user lamps alice
                sentinel auth-pass lamps wonderland
                sentinel down-after-milliseconds lamps 1000
                sentinel failover-timeout lamps 10000
                """.formatted(server.port, server.folder.path(), master.port));
        return server;
    }

    /** As {@link #sentinelOf}, of a master with TLS, which it speaks with it and with clients: those that the master knows. */
    static RedisServer secureSentinelOf(RedisServer master) throws Exception {
        RedisServer server = create();
        server.command =
                List.of("redis-server", server.folder.file("server.conf").toString(), "--sentinel");
        Files.writeString(
                server.folder.file("known.pem"),
                Files.readString(master.certificateOfServer()) + Files.readString(master.certificateOfClient()));
        server.launch("""
                port 0
                tls-port %1$d
                bind 127.0.0.1
                dir %2$s
                tls-cert-file %3$s/server.pem
                tls-key-file %3$s/server.key
                tls-client-cert-file %3$s/client.pem
                tls-client-key-file %3$s/client.key
                tls-ca-cert-file %2$s/known.pem
                tls-auth-clients yes
                tls-replication yes
                sentinel monitor lamps 127.0.0.1 %4$d 1
                sentinel auth-user lamps alice
                sentinel auth-pass lamps wonderland
                """.formatted(server.port, server.folder.path(), master.folder.path(), master.port));
        return server;
    }

    /** A node of a cluster, which knows no other yet. */
    static RedisServer startNode() throws Exception {
        RedisServer server = create();
        server.launch(server.configuration(false) + USERS + """
                cluster-enabled yes
                cluster-port %d
                """.formatted(server.busPort()));
        return server;
    }

    /** Where nodes of a cluster talk to each other. */
    int busPort() {
        return busPort;
    }

    private static RedisServer create() throws IOException {
        TestMachine.requireProgram("redis-server", "redis-server");
        List<Integer> ports = ServerFolder.freePorts(2);
        return new RedisServer(ServerFolder.create("redis-test"), ports.get(0), ports.get(1));
    }

    private void launch(String configuration) throws Exception {
        Files.writeString(folder.file("server.conf"), configuration);
        launch();
    }

    @Override
    public String host() {
        return "127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    Path certificateOfServer() {
        return certificates.certificate("server");
    }

    Path certificateOfClient() {
        return certificates.certificate("client");
    }

    /** As PEM. */
    Path bareKeyOfClient() {
        return folder.file("client.key");
    }

    Certificates certificates() {
        return certificates;
    }

    private String configuration(boolean tls) {
        String where = tls ? """
                port 0
                tls-port %1$d
                tls-cert-file %2$s/server.pem
                tls-key-file %2$s/server.key
                tls-ca-cert-file %2$s/client.pem
                tls-auth-clients yes
                """ : "port %1$d\n";
        return where.formatted(port, folder.path()) + """
                bind 127.0.0.1 -127.0.0.2
                dir %s
                save ""
                appendonly yes
                appendfsync no
                proto-max-bulk-len 1mb
                """.formatted(folder.path());
    }

    @Override
    public void launch() throws Exception {
        String log = "server.log";
        process = folder.start(folder.process(command, log), log, List.of(port), Duration.ofSeconds(30));
    }

    @Override
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Has it stand still, or go on. */
    void signal(String name) throws Exception {
        folder.run(List.of("kill", "-" + name, Long.toString(process.pid())), "kill.log");
    }

    /** What {@code redis-cli} prints, as alice where there are users, without the last line break. */
    String cli(String... arguments) throws Exception {
        Process tool = cliProcess(arguments).start();
        assertTrue(tool.waitFor(60, TimeUnit.SECONDS), "redis-cli does not end");
        String said = Files.readString(folder.file("cli.log"));
        assertEquals(0, tool.exitValue(), said);
        forgetPrinted();
        return said.strip();
    }

    /** The first word or so of what it has against whoever asks for something. */
    String refusal() {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write("AUTH alice wonderland\r\nEXISTS a\r\n".getBytes(UTF_8));
            var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            answers.readLine();
            return answers.readLine().replace("-", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it prints goes to {@code cli.log}. */
    ProcessBuilder cliProcess(String... arguments) {
        var command = new ArrayList<>(List.of("redis-cli", "-p", Integer.toString(port)));
        command.addAll(List.of("--user", "alice", "--pass", "wonderland", "--no-auth-warning"));
        command.addAll(List.of(arguments));
        return folder.process(command, "cli.log");
    }

    String printed() throws IOException {
        return Files.readString(folder.file("cli.log"));
    }

    void forgetPrinted() throws IOException {
        Files.delete(folder.file("cli.log"));
    }

    private void makeCertificates() throws Exception {
        for (String each : List.of("server", "client", "stranger")) {
            certificates.make(each);
            certificates.exportKey(each);
        }
    }

    @Override
    public void close() throws IOException {
        kill();
        folder.close();
    }
}
