package io.asyncapigen.benchmarks.brokers;

import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.nats.NatsStream;
import io.nats.client.Connection;
import io.nats.client.Nats;
import io.nats.client.api.StorageType;
import io.nats.client.api.StreamConfiguration;
import java.io.IOException;
import java.util.List;

/** JetStream: streams in files, a durable pull consumer, acknowledgements one by one. */
record JetStreamBroker(LocalServer server) implements Broker {
    private static final int IN_FLIGHT = 64;

    static Broker start() throws IOException, InterruptedException {
        return new JetStreamBroker(NatsBroker.launch());
    }

    @Override
    public List<Contender> contenders() {
        return List.of(
                new BareJetStream(server.host(), IN_FLIGHT),
                new Ours(
                        Server.of("nats", server.host()),
                        subject -> List.of(NatsStream.of(subject)),
                        subject -> List.of(
                                NatsStream.of(subject).durable("benchmark").fromTheBeginning()),
                        message -> new SendOption[0],
                        IN_FLIGHT));
    }

    @Override
    public boolean keeps() {
        return true;
    }

    private Connection connect() throws IOException, InterruptedException {
        return Nats.connect("nats://" + server.host());
    }

    @Override
    public void prepare(String subject) throws Exception {
        Connection connection = connect();
        try {
            connection
                    .jetStreamManagement()
                    .addStream(StreamConfiguration.builder()
                            .name(subject)
                            .subjects(subject)
                            .storageType(StorageType.File)
                            .build());
        } finally {
            connection.close();
        }
    }

    @Override
    public void forget(String subject) throws Exception {
        Connection connection = connect();
        try {
            connection.jetStreamManagement().deleteStream(subject);
        } finally {
            connection.close();
        }
    }

    @Override
    public void end() throws IOException {
        server.close();
    }
}
