package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.testkit.server.Certificates;
import io.asyncapigen.runtime.testkit.server.LocalServer;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import io.asyncapigen.runtime.testkit.server.TestMachine;
import io.nats.client.Connection;
import io.nats.client.JetStreamApiException;
import io.nats.client.JetStreamManagement;
import io.nats.client.NKey;
import io.nats.client.Nats;
import io.nats.client.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real NATS server of the machine, on a port and in a folder of its own; can be killed and started again. User {@code alice} has the
 * password {@code wonderland}; {@code bob}, with {@code builder-secret}, may use {@code allowed.>}, inboxes and the stream {@code of-allowed} only; one user has an
 * nkey. With TLS it wants a certificate of the client besides.
 */
final class NatsServer implements LocalServer {
    private final ServerFolder folder;
    private final Certificates certificates;
    private final int port;
    private final NKey userWithNkey = newUser();
    private Process process;

    private NatsServer(ServerFolder folder, int port) {
        this.folder = folder;
        this.certificates = new Certificates(folder);
        this.port = port;
    }

    static NatsServer start(boolean tls) throws Exception {
        NatsServer server = create();
        if (tls) {
            server.makeCertificates();
        }
        server.configure(server.streams() + server.users() + (tls ? encryption(server.certificates) : ""));
        server.launch();
        return server;
    }

    /** A server without these users and without streams, which trusts an operator. */
    static NatsServer start(NatsOperator operator) throws Exception {
        NatsServer server = create();
        server.configure(operator.configuration());
        server.launch();
        return server;
    }

    /** A server that lets in who shows the token, which has no users. */
    static NatsServer startWithToken(String token) throws Exception {
        NatsServer server = create();
        server.configure("authorization { token: \"%s\" }\n".formatted(token));
        server.launch();
        return server;
    }

    /** One with these for TLS, to which a client is whoever its certificate says; only {@code client} may come. */
    static NatsServer startKnowing(Certificates certificates) throws Exception {
        NatsServer server = create();
        server.configure("authorization { users: [{user: \"CN=client\"}] }\n"
                + encryption(certificates).replace("verify:", "verify_and_map:"));
        server.launch();
        return server;
    }

    private static NatsServer create() throws IOException {
        TestMachine.requireProgram("nats-server", "nats-server");
        return new NatsServer(ServerFolder.create("nats-test"), ServerFolder.freePort());
    }

    @Override
    public String host() {
        return "127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    Certificates certificates() {
        return certificates;
    }

    /** The seed of the user with an nkey. */
    char[] seed() {
        return userWithNkey.getSeed();
    }

    /** The seed of a user whom no server knows. */
    static char[] seedOfStranger() {
        return newUser().getSeed();
    }

    private static NKey newUser() {
        try {
            return NKey.createUser(null);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void configure(String rest) throws IOException {
        Files.writeString(folder.file("server.conf"), "listen: \"127.0.0.1:%d\"\n".formatted(port) + rest);
    }

    private String streams() {
        return "jetstream { store_dir: \"%s/streams\" }\n".formatted(folder.path());
    }

    private String users() throws Exception {
        return """
                authorization {
                  users: [
                    {user: alice, password: wonderland},
                    {user: bob, password: builder-secret, permissions: {
                      publish: ["allowed.>", "_INBOX.>", "$JS.ACK.of-allowed.>",
                        "$JS.API.*.*.of-allowed", "$JS.API.*.*.of-allowed.>", "$JS.API.*.*.*.of-allowed.>"],
                      subscribe: ["allowed.>", "_INBOX.>"]}},
                    {nkey: %s}
                  ]
                }
                """.formatted(new String(userWithNkey.getPublicKey()));
    }

    private static String encryption(Certificates certificates) {
        return "tls { cert_file: \"%1$s/server.pem\", key_file: \"%1$s/server.key\", ca_file: \"%1$s/client.pem\", verify: true, timeout: 30 }\n"
                .formatted(certificates.certificate("server").getParent());
    }

    @Override
    public void launch() throws Exception {
        String program = Files.isExecutable(Path.of("/usr/sbin/nats-server")) ? "/usr/sbin/nats-server" : "nats-server";
        String log = "server.log";
        List<String> command = List.of(program, "-c", folder.file("server.conf").toString());
        process = folder.start(folder.process(command, log), log, List.of(port), Duration.ofSeconds(30));
    }

    @Override
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Has it forget how far consumers are, while it is not running: as when it is killed before it has written that down. */
    void losePositions() throws IOException {
        try (Stream<Path> files = Files.walk(folder.file("streams"))) {
            for (Path each : files.filter(file -> file.endsWith("o.dat")).toList()) {
                Files.delete(each);
            }
        }
    }

    void deleteConsumers(String stream) throws Exception {
        manage(management -> {
            for (String each : management.getConsumerNames(stream)) {
                management.deleteConsumer(stream, each);
            }
        });
    }

    void deleteStream(String stream) throws Exception {
        manage(management -> management.deleteStream(stream));
    }

    /** What one may do to streams. */
    interface Management {
        void on(JetStreamManagement management) throws IOException, JetStreamApiException;
    }

    /** As one who is not under test. */
    void manage(Management what) throws Exception {
        Connection connection = Nats.connect(new Options.Builder()
                .server("nats://" + host())
                .userInfo("alice".toCharArray(), "wonderland".toCharArray())
                .build());
        try {
            what.on(connection.jetStreamManagement());
        } finally {
            connection.close();
        }
    }

    private void makeCertificates() throws Exception {
        for (String each : List.of("server", "client", "stranger")) {
            certificates.make(each);
        }
        certificates.exportKey("server");
    }

    @Override
    public void close() throws IOException {
        kill();
        folder.close();
    }
}
