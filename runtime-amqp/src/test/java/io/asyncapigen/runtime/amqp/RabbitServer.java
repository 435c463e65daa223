package io.asyncapigen.runtime.amqp;

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
 * A real RabbitMQ of the machine, on ports and in a folder of its own, with a listener in the clear and one with TLS; can be killed and
 * started again on what it had. User {@code alice} has the password {@code wonderland}.
 */
final class RabbitServer implements AutoCloseable {
    private static final String PASSWORD = "of-the-server";
    /** The wrapper that Debian puts on the PATH changes the user. */
    private static final Path UNWRAPPED = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");

    private final Path folder;
    private final int port;
    private final int tlsPort;
    private final int distributionPort;
    private final int nameServerPort;
    private Process process;

    private RabbitServer(Path folder, List<Integer> ports) {
        this.folder = folder;
        this.port = ports.get(0);
        this.tlsPort = ports.get(1);
        this.distributionPort = ports.get(2);
        this.nameServerPort = ports.get(3);
    }

    static RabbitServer start() throws Exception {
        if (!System.getProperty("brokers", "optional").equals("required")) {
            assumeTrue(isThere(), "RabbitMQ is not installed (Debian packages rabbitmq-server and amqp-tools)");
        }
        Path folder = Files.createTempDirectory("rabbit-test");
        var server = new RabbitServer(folder, freePorts(4));
        server.makeCertificates();
        server.configure();
        server.launch();
        return server;
    }

    private static boolean isThere() {
        return Files.isExecutable(UNWRAPPED)
                || Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(each -> Files.isExecutable(Path.of(each, "rabbitmq-server")));
    }

    String plain() {
        return "127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    String tls() {
        return "127.0.0.1:" + tlsPort;
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

    private void configure() throws IOException {
        // The only way to have users and virtual hosts from the start.
        Files.writeString(folder.resolve("definitions.json"), """
                {"users": [
                   {"name": "alice", "password": "wonderland", "tags": "administrator"},
                   {"name": "bob", "password": "builder", "tags": ""},
                   {"name": "client", "password": "only-by-certificate", "tags": ""}],
                 "vhosts": [{"name": "/"}, {"name": "orders"}],
                 "permissions": [
                   {"user": "alice", "vhost": "/", "configure": ".*", "write": ".*", "read": ".*"},
                   {"user": "alice", "vhost": "orders", "configure": ".*", "write": ".*", "read": ".*"},
                   {"user": "client", "vhost": "/", "configure": ".*", "write": ".*", "read": ".*"},
                   {"user": "bob", "vhost": "/", "configure": "^$", "write": "^$", "read": "^$"}]}
                """);
        Files.writeString(folder.resolve("plugins"), "[rabbitmq_auth_mechanism_ssl].\n");
        Files.writeString(
                folder.resolve("rabbitmq.conf"),
                String.join(
                        "\n",
                        "listeners.tcp.1 = 127.0.0.1:" + port,
                        "listeners.ssl.1 = 127.0.0.1:" + tlsPort,
                        "ssl_options.cacertfile = " + folder.resolve("authority.pem"),
                        "ssl_options.certfile = " + folder.resolve("server.pem"),
                        "ssl_options.keyfile = " + folder.resolve("server.key"),
                        "ssl_options.verify = verify_peer",
                        "ssl_options.fail_if_no_peer_cert = false",
                        "ssl_cert_login_from = common_name",
                        "auth_mechanisms.1 = PLAIN",
                        "auth_mechanisms.2 = EXTERNAL",
                        "load_definitions = " + folder.resolve("definitions.json"),
                        "max_message_size = 4000000",
                        ""));
    }

    void launch() throws Exception {
        process = command(
                List.of(Files.isExecutable(UNWRAPPED) ? UNWRAPPED.toString() : "rabbitmq-server"), "server.log");
        Process started = process;
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        for (int each : List.of(port, tlsPort)) {
            while (!answers(each)) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException(
                            "the broker did not start:\n" + Files.readString(folder.resolve("server.log")));
                }
                Thread.sleep(50);
            }
        }
    }

    private Process command(List<String> command, String log) throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve(log).toFile()));
        var environment = builder.environment();
        environment.put("HOME", folder.toString());
        environment.put("RABBITMQ_NODENAME", "test-" + port + "@localhost");
        environment.put("RABBITMQ_DIST_PORT", "" + distributionPort);
        environment.put("ERL_EPMD_PORT", "" + nameServerPort);
        environment.put("ERL_EPMD_ADDRESS", "127.0.0.1");
        environment.put("RABBITMQ_MNESIA_BASE", folder.resolve("data").toString());
        environment.put("RABBITMQ_LOG_BASE", folder.resolve("log").toString());
        environment.put("RABBITMQ_LOGS", "-");
        environment.put(
                "RABBITMQ_ENABLED_PLUGINS_FILE", folder.resolve("plugins").toString());
        environment.put("RABBITMQ_CONFIG_FILE", folder.resolve("rabbitmq.conf").toString());
        environment.put("RABBITMQ_CONF_ENV_FILE", folder.resolve("no-such-file").toString());
        environment.put(
                "RABBITMQ_GENERATED_CONFIG_DIR", folder.resolve("generated").toString());
        return builder.start();
    }

    /** Stops it properly: only then, or after a while, is on the disk what was declared. */
    void stop() throws Exception {
        process.descendants()
                .filter(each -> each.info().command().orElse("").contains("beam"))
                .forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException(
                    "the broker did not stop:\n" + Files.readString(folder.resolve("server.log")));
        }
    }

    /** As kill -9 does, and what it started with it. */
    void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly().onExit().join();
        children.stream()
                .filter(each -> !each.info().command().orElse("").contains("epmd"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The broker takes no client certificate that is signed by itself, so there is an authority for clients. */
    private void makeCertificates() throws Exception {
        generate("authority", "authority.p12", "-ext", "BC=ca:true");
        export("authority", "authority.p12");
        generate("server", "server.p12", "-ext", "SAN=dns:localhost,ip:127.0.0.1");
        export("server", "server.p12");
        Files.copy(folder.resolve("authority.p12"), folder.resolve("client.p12"));
        generate("client", "client.p12", "-signer", "authority");
        keytool("-delete", "-alias", "authority", "-keystore", "client.p12");
        generate("stranger", "stranger.p12");
        var store = KeyStore.getInstance(folder.resolve("server.p12").toFile(), PASSWORD.toCharArray());
        var key = store.getKey("server", PASSWORD.toCharArray());
        Files.writeString(
                folder.resolve("server.key"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
    }

    private void generate(String name, String store, String... further) throws Exception {
        var arguments = new ArrayList<>(List.of("-genkeypair", "-alias", name, "-keystore", store));
        arguments.addAll(List.of("-keyalg", "RSA", "-dname", "CN=" + name, "-validity", "2"));
        arguments.addAll(List.of(further));
        keytool(arguments.toArray(String[]::new));
    }

    private void export(String name, String store) throws Exception {
        keytool("-exportcert", "-rfc", "-alias", name, "-keystore", store, "-file", name + ".pem");
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

    private static List<Integer> freePorts(int count) throws IOException {
        var open = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < count; i++) {
                open.add(new ServerSocket(0));
            }
            return open.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket each : open) {
                each.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        kill();
        command(List.of("epmd", "-kill"), "epmd.log").onExit().join(); // the broker leaves it running
        try (var files = Files.walk(folder)) {
            for (Path each : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
