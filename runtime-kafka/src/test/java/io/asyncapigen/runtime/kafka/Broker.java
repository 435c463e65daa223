package io.asyncapigen.runtime.kafka;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real broker in a JVM of its own, with a listener for each way to log in; can be killed and started again on its ports. */
final class Broker implements AutoCloseable {
    private static final String SERVER_PASSWORD = "of-the-server";

    private final Path folder;
    private final int plain;
    private final int sasl;
    private final int mutualTls;
    private final int saslTls;
    private final int controller;
    private Process process;

    private Broker(Path folder, List<Integer> ports) {
        this.folder = folder;
        this.plain = ports.get(0);
        this.sasl = ports.get(1);
        this.mutualTls = ports.get(2);
        this.saslTls = ports.get(3);
        this.controller = ports.get(4);
    }

    static Broker start() throws Exception {
        return start(4);
    }

    /** @param partitions of topics that are made because somebody asks for them */
    static Broker start(int partitions) throws Exception {
        Path folder = Files.createTempDirectory("kafka-test");
        var broker = new Broker(folder, freePorts(5));
        broker.makeCertificates();
        broker.configure(partitions);
        broker.run(
                broker.java(
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        "MkU3OEVBNTcwNTJENDM2Qk",
                        "-c",
                        folder.resolve("server.properties").toString(),
                        "--add-scram",
                        "SCRAM-SHA-256=[name=alice,password=wonderland]",
                        "--add-scram",
                        "SCRAM-SHA-512=[name=alice,password=wonderland]"),
                "format");
        broker.launch();
        return broker;
    }

    String plain() {
        return "localhost:" + plain;
    }

    String sasl() {
        return "localhost:" + sasl;
    }

    String mutualTls() {
        return "localhost:" + mutualTls;
    }

    String saslTls() {
        return "localhost:" + saslTls;
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
        return SERVER_PASSWORD.toCharArray();
    }

    void launch() throws Exception {
        process = new ProcessBuilder(
                        java("kafka.Kafka", folder.resolve("server.properties").toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
        Process started = process;
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        for (int port : List.of(plain, sasl, mutualTls, saslTls)) {
            while (!answers(port)) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException(
                            "the broker did not start:\n" + Files.readString(folder.resolve("server.log")));
                }
                Thread.sleep(50);
            }
        }
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void configure(int partitions) throws IOException {
        String jaas = "org.apache.kafka.common.security.";
        Files.writeString(
                folder.resolve("server.properties"),
                String.join(
                        "\n",
                        "process.roles=broker,controller",
                        "node.id=1",
                        "controller.quorum.voters=1@localhost:" + controller,
                        "listeners=PLAIN://localhost:" + plain + ",SASL://localhost:" + sasl + ",TLS://localhost:"
                                + mutualTls + ",SASLTLS://localhost:" + saslTls + ",CONTROLLER://localhost:"
                                + controller,
                        "listener.security.protocol.map=PLAIN:PLAINTEXT,SASL:SASL_PLAINTEXT,TLS:SSL,SASLTLS:SASL_SSL,CONTROLLER:PLAINTEXT",
                        "controller.listener.names=CONTROLLER",
                        "inter.broker.listener.name=PLAIN",
                        "log.dirs=" + folder.resolve("data"),
                        "broker.session.timeout.ms=3000",
                        "broker.heartbeat.interval.ms=500",
                        "num.partitions=" + partitions,
                        "offsets.topic.num.partitions=3",
                        "offsets.topic.replication.factor=1",
                        "transaction.state.log.replication.factor=1",
                        "transaction.state.log.min.isr=1",
                        "share.coordinator.state.topic.replication.factor=1",
                        "share.coordinator.state.topic.min.isr=1",
                        "group.initial.rebalance.delay.ms=0",
                        "sasl.enabled.mechanisms=PLAIN,SCRAM-SHA-256,SCRAM-SHA-512,OAUTHBEARER",
                        mechanism("plain", jaas + "plain.PlainLoginModule required user_alice=\"wonderland\";"),
                        mechanism("scram-sha-256", jaas + "scram.ScramLoginModule required;"),
                        mechanism("scram-sha-512", jaas + "scram.ScramLoginModule required;"),
                        mechanism(
                                "oauthbearer",
                                jaas
                                        + "oauthbearer.OAuthBearerLoginModule required unsecuredLoginStringClaim_sub=\"x\";"),
                        "listener.name.sasl.oauthbearer.sasl.server.callback.handler.class=" + jaas
                                + "oauthbearer.internals.unsecured.OAuthBearerUnsecuredValidatorCallbackHandler",
                        "listener.name.sasltls.oauthbearer.sasl.server.callback.handler.class=" + jaas
                                + "oauthbearer.internals.unsecured.OAuthBearerUnsecuredValidatorCallbackHandler",
                        "ssl.keystore.type=PKCS12",
                        "ssl.keystore.location=" + folder.resolve("server.p12"),
                        "ssl.keystore.password=" + SERVER_PASSWORD,
                        "ssl.truststore.type=PKCS12",
                        "ssl.truststore.location=" + folder.resolve("trust.p12"),
                        "ssl.truststore.password=" + SERVER_PASSWORD,
                        "listener.name.tls.ssl.client.auth=required",
                        ""));
    }

    private static String mechanism(String name, String jaas) {
        return "listener.name.sasl." + name + ".sasl.jaas.config=" + jaas + "\nlistener.name.sasltls." + name
                + ".sasl.jaas.config=" + jaas;
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
                    "EC",
                    "-dname",
                    "CN=" + each,
                    "-ext",
                    "SAN=dns:localhost,ip:127.0.0.1",
                    "-validity",
                    "2");
            keytool("-exportcert", "-rfc", "-alias", each, "-keystore", each + ".p12", "-file", each + ".pem");
        }
        keytool("-importcert", "-noprompt", "-alias", "client", "-file", "client.pem", "-keystore", "trust.p12");
    }

    private void keytool(String... arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", SERVER_PASSWORD, "-storetype", "PKCS12"));
        run(command, "keytool");
    }

    private List<String> java(String main, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main));
        command.addAll(List.of(arguments));
        return command;
    }

    private void run(List<String> command, String name) throws Exception {
        File log = folder.resolve(name + ".log").toFile();
        Process tool = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        if (!tool.waitFor(60, TimeUnit.SECONDS) || tool.exitValue() != 0) {
            tool.destroyForcibly();
            throw new IllegalStateException(name + " failed:\n" + Files.readString(log.toPath()));
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
        try (var files = Files.walk(folder)) {
            for (Path each : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(each);
            }
        }
    }
}
