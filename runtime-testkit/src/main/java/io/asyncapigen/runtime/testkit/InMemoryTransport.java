package io.asyncapigen.runtime.testkit;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Transport;
import io.asyncapigen.runtime.spi.TransportConnection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Serves every protocol within the JVM, for tests: {@code OrdersApi.connect(server, options.transport(transport))}.
 *
 * <p>Connections to the same protocol, host and path meet; others do not. An address is a topic: each subscription that matches when a
 * message is sent gets it, in the order in which messages are sent, and at most its {@code maxInFlight} at once. Released messages come
 * again, at once and before later ones, with the next attempt; rejected ones are {@link #deadLetters()}. Messages that a subscription
 * still had when it was closed are {@link #returned()}. Requests are answered natively where the server's protocol does (amqp, http, nats, mqtt
 * 5); elsewhere core correlates them, as with the real protocol. Options of protocol modules are accepted and mean nothing.
 *
 * <p>Thread-safe. Nothing is ever written down; what nobody receives is forgotten.
 */
public final class InMemoryTransport implements Transport {
    private final ConcurrentMap<String, InMemoryBroker> brokers = new ConcurrentHashMap<>();
    private final List<Undelivered> deadLetters = new CopyOnWriteArrayList<>();
    private final List<Undelivered> returned = new CopyOnWriteArrayList<>();

    private InMemoryTransport() {}

    public static InMemoryTransport create() {
        return new InMemoryTransport();
    }

    /** None: it is handed in where it is wanted. */
    @Override
    public Set<String> protocols() {
        return Set.of();
    }

    @Override
    public CompletionStage<TransportConnection> connect(Server server, ConnectOptions options) {
        return CompletableFuture.completedFuture(
                new InMemoryConnection(broker(server.address()), InMemoryProtocol.of(server.address())));
    }

    /**
     * Sends what a program in another language could have sent: any bytes, any headers.
     *
     * @param address as it is on the wire, parameters filled in
     */
    public void send(ServerAddress server, String address, Envelope envelope) {
        broker(server).publish(envelope.toBuilder().address(address).build());
    }

    /** What handlers rejected, in that order. */
    public List<Undelivered> deadLetters() {
        return List.copyOf(deadLetters);
    }

    /** What subscriptions had not settled, or not even started with, when they were closed. */
    public List<Undelivered> returned() {
        return List.copyOf(returned);
    }

    private InMemoryBroker broker(ServerAddress server) {
        String path = server.pathname() == null ? "" : server.pathname();
        return brokers.computeIfAbsent(
                server.protocol() + "://" + server.host() + path, key -> new InMemoryBroker(deadLetters, returned));
    }
}
