package io.asyncapigen.runtime.nats;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real NATS server of the machine, on a port and in a folder of its own; can be killed and started again. User {@code alice} has the
 * password {@code wonderland}; {@code bob}, with {@code builder}, may use {@code allowed.>} and inboxes only. With TLS it wants a
 * certificate of the client besides.
 */
final class NatsServer implements AutoCloseable {
    private static final String PASSWORD = "of-the-server";

    private final Path folder;
    private final int port;
    private Process process;

    private NatsServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static NatsServer start(boolean tls) throws Exception {
        if (!System.getProperty("brokers", "optional").equals("required")) {
            assumeTrue(isThere(), "the NATS server is not installed (Debian package nats-server)");
        }
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var server = new NatsServer(Files.createTempDirectory("nats-test"), port);
        if (tls) {
            server.makeCertificates();
        }
        server.configure(tls);
        server.launch();
        return server;
    }

    private static boolean isThere() {
        return Stream.of((System.getenv("PATH") + File.pathSeparator + "/usr/sbin").split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "nats-server")));
    }

    String host() {
        return "127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    Path certificateOfServer() {
        return folder.resolve("server.pem");
    }

    Path keyOfClient() {
        return folder.resolve("client.p12");
    }

    Path keyOfStranger() {
        return folder.resolve("stranger.p12");
    }

    char[] passwordOfClient() {
        return PASSWORD.toCharArray();
    }

    private void configure(boolean tls) throws IOException {
        String encryption = tls
                ? "tls { cert_file: \"%1$s/server.pem\", key_file: \"%1$s/server.key\", ca_file: \"%1$s/client.pem\", verify: true }\n"
                        .formatted(folder)
                : "";
        Files.writeString(folder.resolve("server.conf"), """
                listen: "127.0.0.1:%d"
                jetstream { store_dir: "%s/streams" }
                authorization {
                  users: [
                    {user: alice, password: wonderland},
                    {user: bob, password: builder, permissions: {publish: ["allowed.>", "_INBOX.>"], subscribe: ["allowed.>", "_INBOX.>"]}}
                  ]
                }
                """.formatted(port, folder) + encryption);
    }

    void launch() throws Exception {
        String program = Files.isExecutable(Path.of("/usr/sbin/nats-server")) ? "/usr/sbin/nats-server" : "nats-server";
        process = command(List.of(program, "-c", folder.resolve("server.conf").toString()), "server.log");
        Process started = process;
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(
                        "the server did not start:\n" + Files.readString(folder.resolve("server.log")));
            }
            Thread.sleep(20);
        }
    }

    /** As kill -9 does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Process command(List<String> command, String log) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve(log).toFile()))
                .start();
    }

    private void makeCertificates() throws Exception {
        for (String each : List.of("server", "client", "stranger")) {
            keytool(
                    "-genkeypair",
                    "-alias",
                    each,
                    "-keystore",
                    each + ".p12",
                    "-keyalg",
                    "RSA",
                    "-dname",
                    "CN=" + each,
                    "-validity",
                    "2",
                    "-ext",
                    "SAN=dns:localhost,ip:127.0.0.1",
                    "-ext",
                    "BC=ca:true");
            keytool("-exportcert", "-rfc", "-alias", each, "-keystore", each + ".p12", "-file", each + ".pem");
        }
        var store = KeyStore.getInstance(folder.resolve("server.p12").toFile(), PASSWORD.toCharArray());
        var key = store.getKey("server", PASSWORD.toCharArray());
        Files.writeString(
                folder.resolve("server.key"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
    }

    private void keytool(String... arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", PASSWORD, "-storetype", "PKCS12"));
        Process tool = command(command, "keytool.log");
        if (!tool.waitFor(60, TimeUnit.SECONDS) || tool.exitValue() != 0) {
            tool.destroyForcibly();
            throw new IllegalStateException("keytool failed:\n" + Files.readString(folder.resolve("keytool.log")));
        }
    }

    @Override
    public void close() throws IOException {
        kill();
        try (var files = Files.walk(folder)) {
            for (Path each : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
