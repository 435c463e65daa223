package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.testkit.server.Certificates;
import io.asyncapigen.runtime.testkit.server.LocalServer;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import io.asyncapigen.runtime.testkit.server.TestMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A real Mosquitto of the machine, on ports and in a folder of its own; can be killed and started again, on what it has written down.
 * User {@code alice} has the password {@code wonderland}; {@code bob}, with {@code builder-secret}, may use {@code allowed/#} only. It takes
 * packets of up to 1.5 million bytes. With TLS it wants a certificate of the client besides.
 */
final class MqttServer implements LocalServer {
    private static final List<String> WRITING_SOON = List.of("autosave_on_changes true", "autosave_interval 1");

    private static final List<String> LIBRARIES = List.of(
            "/usr/lib/x86_64-linux-gnu",
            "/usr/lib/aarch64-linux-gnu",
            "/usr/lib",
            "/usr/local/lib",
            "/opt/homebrew/lib");

    private final ServerFolder folder;
    private final Certificates certificates;
    private final int port;
    private final int webPort;
    private Process process;

    private MqttServer(ServerFolder folder, int port, int webPort) {
        this.folder = folder;
        this.certificates = new Certificates(folder);
        this.port = port;
        this.webPort = webPort;
    }

    /** One with TLS to which a client is whoever its certificate says, and {@code client} may do all. */
    static MqttServer startKnowingCertificates() throws Exception {
        return start(true, "use_identity_as_username true", WRITING_SOON);
    }

    static MqttServer start(boolean tls) throws Exception {
        return start(tls, "", WRITING_SOON);
    }

    /** One that writes down what it has when it ends in order, and not before: much faster, and forgetful when it is killed. */
    static MqttServer startWritingLate() throws Exception {
        return start(false, "", List.of());
    }

    /** One that lets in everybody, and has them subscribe to {@code allowed/#} only: its lists of rights do not know subscriptions, a plugin does. */
    static MqttServer startDenyingSubscriptions() throws Exception {
        TestMachine.requireProgram("mosquitto", "mosquitto");
        Optional<Path> plugin = LIBRARIES.stream()
                .map(each -> Path.of(each, "mosquitto_dynamic_security.so"))
                .filter(Files::exists)
                .findFirst();
        TestMachine.require(plugin.isPresent(), "Mosquitto has no plugin for dynamic security");
        List<Integer> ports = ServerFolder.freePorts(2);
        var server = new MqttServer(ServerFolder.create("mqtt-test"), ports.get(0), ports.get(1));
        Path rights = server.folder.file("rights.json");
        Files.writeString(rights, """
                {"defaultACLAccess": {"publishClientSend": true, "publishClientReceive": true, "subscribe": false, "unsubscribe": true},
                 "roles": [{"rolename": "all", "acls": [{"acltype": "subscribePattern", "topic": "allowed/#", "allow": true}]}],
                 "groups": [{"groupname": "all", "roles": [{"rolename": "all"}], "clients": []}],
                 "anonymousGroup": "all",
                 "clients": []}
                """);
        server.configure(List.of(
                "user root",
                "listener " + server.port + " 127.0.0.1",
                "allow_anonymous true",
                "plugin " + plugin.get(),
                "plugin_opt_config_file " + rights,
                "listener " + server.webPort + " 127.0.0.1"));
        server.launch();
        return server;
    }

    private static MqttServer start(boolean tls, String setting, List<String> writing) throws Exception {
        TestMachine.requireProgram("mosquitto", "mosquitto");
        List<Integer> ports = ServerFolder.freePorts(2);
        var server = new MqttServer(ServerFolder.create("mqtt-test"), ports.get(0), ports.get(1));
        if (tls) {
            server.makeCertificates();
        }
        server.configure(tls, setting, writing);
        server.launch();
        return server;
    }

    @Override
    public String host() {
        return "127.0.0.1:" + port;
    }

    /** For WebSocket; with TLS it wants no certificate of the client. */
    String webHost() {
        return "127.0.0.1:" + webPort;
    }

    /** What the server has printed. */
    String log() throws IOException {
        return Files.readString(folder.file("server.log"));
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

    Path pemKeyOfClient() {
        return folder.file("client.key");
    }

    Certificates certificates() {
        return certificates;
    }

    private void configure(boolean tls, String setting, List<String> writing) throws Exception {
        Files.writeString(folder.file("passwords"), "alice:wonderland\nbob:builder-secret\n");
        folder.run(List.of("mosquitto_passwd", "-U", folder.file("passwords").toString()), "passwords.log");
        Files.writeString(
                folder.file("rights"),
                "user alice\ntopic readwrite #\nuser client\ntopic readwrite #\nuser bob\ntopic readwrite allowed/#\n");
        var lines = new ArrayList<String>();
        lines.add("user root"); // who may be the one that runs the tests; otherwise it has no meaning
        lines.add("listener " + port + " 127.0.0.1");
        lines.add("allow_anonymous false");
        lines.add("password_file " + folder.file("passwords"));
        lines.add("acl_file " + folder.file("rights"));
        lines.add("log_type all");
        lines.add("max_packet_size 1500000");
        lines.add("max_queued_messages 100000");
        lines.add("persistence true");
        lines.add("persistence_location " + folder.path() + "/");
        lines.addAll(writing);
        if (tls) {
            lines.add("cafile " + folder.file("client.pem"));
            lines.addAll(certificate());
            lines.add("require_certificate true");
            lines.add(setting);
        }
        lines.add("listener " + webPort + " 127.0.0.1");
        lines.add("protocol websockets");
        if (tls) {
            lines.addAll(certificate());
        }
        configure(lines);
    }

    private List<String> certificate() {
        return List.of("certfile " + folder.file("server.pem"), "keyfile " + folder.file("server.key"));
    }

    private void configure(List<String> lines) throws IOException {
        Files.write(folder.file("server.conf"), lines);
    }

    @Override
    public void launch() throws Exception {
        String program = Files.isExecutable(Path.of("/usr/sbin/mosquitto")) ? "/usr/sbin/mosquitto" : "mosquitto";
        String log = "server.log";
        List<String> command = List.of(program, "-c", folder.file("server.conf").toString());
        process = folder.start(folder.process(command, log), log, List.of(port, webPort), Duration.ofSeconds(30));
    }

    @Override
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** In order: it writes down all that it has. */
    void end() {
        process.destroy();
        process.onExit().join();
    }

    private void makeCertificates() throws Exception {
        for (String each : List.of("server", "client", "stranger")) {
            certificates.make(each);
        }
        certificates.exportKey("server");
        certificates.exportKey("client");
    }

    @Override
    public void close() throws IOException {
        kill();
        folder.close();
    }
}
