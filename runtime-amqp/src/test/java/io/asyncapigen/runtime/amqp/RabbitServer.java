package io.asyncapigen.runtime.amqp;

import io.asyncapigen.runtime.testkit.server.Certificates;
import io.asyncapigen.runtime.testkit.server.LocalServer;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import io.asyncapigen.runtime.testkit.server.TestMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real RabbitMQ of the machine, on ports and in a folder of its own, with a listener in the clear and one with TLS; can be killed and
 * started again on what it had. User {@code alice} has the password {@code wonderland}; {@code bob},
 * with {@code builder-secret}, may use queues that the broker names, and the exchange {@code contract} with routing keys that begin with {@code
 * allowed}. Tokens of its {@link #issuer} are passwords.
 */
final class RabbitServer implements LocalServer {
    /** The wrappers that Debian puts on the PATH change the user. */
    private static final Path UNWRAPPED = Path.of("/usr/lib/rabbitmq/bin");

    private static final String LOG = "server.log";

    private final ServerFolder folder;
    private final Certificates certificates;
    private final TokenIssuer issuer;
    private final int port;
    private final int tlsPort;
    private final int distributionPort;
    private final int nameServerPort;
    private final int managementPort;
    private final boolean isManaged;
    private Process process;

    private RabbitServer(ServerFolder folder, List<Integer> ports, boolean isManaged) throws GeneralSecurityException {
        this.folder = folder;
        this.certificates = new Certificates(folder);
        this.issuer = new TokenIssuer();
        this.port = ports.get(0);
        this.tlsPort = ports.get(1);
        this.distributionPort = ports.get(2);
        this.nameServerPort = ports.get(3);
        this.managementPort = ports.get(4);
        this.isManaged = isManaged;
    }

    static RabbitServer start() throws Exception {
        return start(false);
    }

    /** One that {@link #admin} works on, which takes a moment longer to start. */
    static RabbitServer startManaged() throws Exception {
        TestMachine.requireProgram("rabbitmqadmin", "rabbitmq-server");
        return start(true);
    }

    private static RabbitServer start(boolean isManaged) throws Exception {
        TestMachine.require(isThere(), "RabbitMQ is not installed (Debian packages rabbitmq-server and amqp-tools)");
        var server = new RabbitServer(ServerFolder.create("rabbit-test"), ServerFolder.freePorts(5), isManaged);
        server.makeCertificates();
        server.configure();
        server.launch();
        return server;
    }

    private static boolean isThere() {
        return Files.isExecutable(UNWRAPPED.resolve("rabbitmq-server")) || ServerFolder.isInstalled("rabbitmq-server");
    }

    private static String program(String name) {
        Path unwrapped = UNWRAPPED.resolve(name);
        return Files.isExecutable(unwrapped) ? unwrapped.toString() : name;
    }

    @Override
    public String host() {
        return "127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    String tls() {
        return "127.0.0.1:" + tlsPort;
    }

    Certificates certificates() {
        return certificates;
    }

    TokenIssuer issuer() {
        return issuer;
    }

    private void configure() throws IOException {
        // The only way to have users and virtual hosts from the start.
        Files.writeString(folder.file("definitions.json"), """
                {"users": [
                   {"name": "alice", "password": "wonderland", "tags": "administrator"},
                   {"name": "bob", "password": "builder-secret", "tags": ""},
                   {"name": "client", "password": "only-by-certificate", "tags": ""}],
                 "vhosts": [{"name": "/"}, {"name": "orders"}],
                 "permissions": [
                   {"user": "alice", "vhost": "/", "configure": ".*", "write": ".*", "read": ".*"},
                   {"user": "alice", "vhost": "orders", "configure": ".*", "write": ".*", "read": ".*"},
                   {"user": "client", "vhost": "/", "configure": ".*", "write": ".*", "read": ".*"},
                   {"user": "bob", "vhost": "/", "configure": "^(contract|amq\\.gen.*)$", "write": "^(contract|amq\\.gen.*)$", "read": "^(contract|amq\\.gen.*)$"}],
                 "topic_permissions": [
                   {"user": "bob", "vhost": "/", "exchange": "contract", "write": "^allowed", "read": "^allowed"}]}
                """);
        Files.writeString(
                folder.file("plugins"),
                isManaged
                        ? "[rabbitmq_auth_mechanism_ssl, rabbitmq_auth_backend_oauth2, rabbitmq_management].\n"
                        : "[rabbitmq_auth_mechanism_ssl, rabbitmq_auth_backend_oauth2].\n");
        Files.writeString(folder.file("issuer.pem"), issuer.publicKey());
        Files.writeString(
                folder.file("rabbitmq.conf"),
                String.join(
                        "\n",
                        "listeners.tcp.1 = 127.0.0.1:" + port,
                        "listeners.ssl.1 = 127.0.0.1:" + tlsPort,
                        "ssl_options.cacertfile = " + folder.file("authority.pem"),
                        "ssl_options.certfile = " + folder.file("server.pem"),
                        "ssl_options.keyfile = " + folder.file("server.key"),
                        "ssl_options.verify = verify_peer",
                        "ssl_options.fail_if_no_peer_cert = false",
                        "ssl_cert_login_from = common_name",
                        "auth_mechanisms.1 = PLAIN",
                        "auth_mechanisms.2 = EXTERNAL",
                        "auth_backends.1 = internal",
                        "auth_backends.2 = rabbit_auth_backend_oauth2",
                        "auth_oauth2.resource_server_id = rabbitmq",
                        "auth_oauth2.signing_keys.issuer = " + folder.file("issuer.pem"),
                        "auth_oauth2.default_key = issuer",
                        "load_definitions = " + folder.file("definitions.json"),
                        "max_message_size = 4000000",
                        "channel_max = 100",
                        isManaged ? "management.tcp.port = " + managementPort : "",
                        ""));
    }

    @Override
    public void launch() throws Exception {
        process = folder.start(
                command(List.of(program("rabbitmq-server")), LOG),
                LOG,
                isManaged ? List.of(port, tlsPort, managementPort) : List.of(port, tlsPort),
                Duration.ofMinutes(5));
    }

    /** What the broker's own tool, in Python, prints as alice. */
    String admin(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("rabbitmqadmin", "-H", "127.0.0.1", "-P", "" + managementPort));
        command.addAll(List.of("-u", "alice", "-p", "wonderland"));
        command.addAll(List.of(arguments));
        folder.run(command, "admin.log");
        String printed = Files.readString(folder.file("admin.log"));
        Files.delete(folder.file("admin.log"));
        return printed;
    }

    /** Whether it blocks the connections of those who publish, as one does that has no memory left. */
    void block(boolean wanted) throws Exception {
        Process tool = command(
                        List.of(program("rabbitmqctl"), "set_vm_memory_high_watermark", wanted ? "0" : "0.4"),
                        "control.log")
                .start();
        if (!tool.waitFor(60, TimeUnit.SECONDS) || tool.exitValue() != 0) {
            tool.destroyForcibly();
            throw new IllegalStateException("rabbitmqctl failed:\n" + Files.readString(folder.file("control.log")));
        }
    }

    private ProcessBuilder command(List<String> command, String log) {
        ProcessBuilder builder = folder.process(command, log);
        var environment = builder.environment();
        environment.put("HOME", folder.path().toString());
        environment.put("RABBITMQ_NODENAME", "test-" + port + "@localhost");
        environment.put("RABBITMQ_DIST_PORT", "" + distributionPort);
        environment.put("ERL_EPMD_PORT", "" + nameServerPort);
        environment.put("ERL_EPMD_ADDRESS", "127.0.0.1");
        environment.put("RABBITMQ_MNESIA_BASE", folder.file("data").toString());
        environment.put("RABBITMQ_LOG_BASE", folder.file("log").toString());
        environment.put("RABBITMQ_LOGS", "-");
        environment.put("RABBITMQ_ENABLED_PLUGINS_FILE", folder.file("plugins").toString());
        environment.put("RABBITMQ_CONFIG_FILE", folder.file("rabbitmq.conf").toString());
        environment.put("RABBITMQ_CONF_ENV_FILE", folder.file("no-such-file").toString());
        environment.put(
                "RABBITMQ_GENERATED_CONFIG_DIR", folder.file("generated").toString());
        return builder;
    }

    /** Stops it properly: only then, or after a while, is on the disk what was declared. */
    void stop() throws Exception {
        process.descendants()
                .filter(each -> each.info().command().orElse("").contains("beam"))
                .forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the broker did not stop:\n" + Files.readString(folder.file(LOG)));
        }
    }

    /** As kill -9 does, and what it started with it. */
    @Override
    public void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly().onExit().join();
        children.stream()
                .filter(each -> !each.info().command().orElse("").contains("epmd"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    /** The broker takes no client certificate that is signed by itself, so there is an authority for clients. */
    private void makeCertificates() throws Exception {
        certificates.make("authority");
        certificates.make("server");
        certificates.make("client", "authority");
        certificates.make("stranger");
        certificates.exportKey("server");
    }

    @Override
    public void close() throws IOException {
        kill();
        command(List.of("epmd", "-kill"), "epmd.log").start().onExit().join(); // the broker leaves it running
        folder.close();
    }
}
