package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.security.Tls;
import io.asyncapigen.runtime.testkit.server.Certificates;
import io.asyncapigen.runtime.testkit.server.JavaCommand;
import io.asyncapigen.runtime.testkit.server.LocalServer;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A real broker in a JVM of its own, with a listener for each way to log in; can be killed and started again on its ports. */
final class Broker implements LocalServer {
    private final ServerFolder folder;
    private final Certificates certificates;
    private final int plain;
    private final int sasl;
    private final int mutualTls;
    private final int saslTls;
    private final int controller;
    private Process process;

    private Broker(ServerFolder folder, List<Integer> ports) {
        this.folder = folder;
        this.certificates = new Certificates(folder);
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
        ServerFolder folder = ServerFolder.create("kafka-test");
        var broker = new Broker(folder, ServerFolder.freePorts(5));
        broker.makeCertificates();
        broker.configure(partitions);
        folder.run(
                java(
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        "MkU3OEVBNTcwNTJENDM2Qk",
                        "-c",
                        folder.file("server.properties").toString(),
                        "--add-scram",
                        "SCRAM-SHA-256=[name=alice,password=wonderland]",
                        "--add-scram",
                        "SCRAM-SHA-512=[name=alice,password=wonderland]"),
                "format.log");
        broker.launch();
        return broker;
    }

    @Override
    public String host() {
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

    Certificates certificates() {
        return certificates;
    }

    /** The options, which trust its certificate besides. */
    ConnectOptions trusted(ConnectOptions options) {
        return options.toBuilder().tls(Tls.trusting(certificateOfServer())).build();
    }

    Path certificateOfServer() {
        return certificates.certificate("server");
    }

    Path keyOfClient() {
        return certificates.store("client");
    }

    char[] passwordOfClient() {
        return Certificates.password().toCharArray();
    }

    @Override
    public void launch() throws Exception {
        String log = "server.log";
        List<String> command =
                java("kafka.Kafka", folder.file("server.properties").toString());
        process = folder.start(
                folder.process(command, log), log, List.of(plain, sasl, mutualTls, saslTls), Duration.ofMinutes(3));
    }

    @Override
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    private void configure(int partitions) throws IOException {
        String jaas = "org.apache.kafka.common.security.";
        Files.writeString(
                folder.file("server.properties"),
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
                        "log.dirs=" + folder.file("data"),
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
                        "ssl.keystore.location=" + certificates.store("server"),
                        "ssl.keystore.password=" + Certificates.password(),
                        "ssl.truststore.type=PKCS12",
                        "ssl.truststore.location=" + certificates.store("trust"),
                        "ssl.truststore.password=" + Certificates.password(),
                        "listener.name.tls.ssl.client.auth=required",
                        ""));
    }

    private static String mechanism(String name, String jaas) {
        return "listener.name.sasl." + name + ".sasl.jaas.config=" + jaas + "\nlistener.name.sasltls." + name
                + ".sasl.jaas.config=" + jaas;
    }

    private void makeCertificates() throws Exception {
        for (String each : List.of("server", "client", "stranger")) {
            certificates.make(each);
        }
        certificates.trust("trust", "client");
    }

    private static List<String> java(String main, String... arguments) {
        return JavaCommand.of(
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), main, List.of(arguments));
    }

    @Override
    public void close() throws IOException {
        kill();
        folder.close();
    }
}
