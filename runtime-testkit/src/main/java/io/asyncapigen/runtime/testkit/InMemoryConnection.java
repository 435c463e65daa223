package io.asyncapigen.runtime.testkit;

import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.spi.BindingValue;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.ReturnPath;
import io.asyncapigen.runtime.spi.TransportConnection;
import io.asyncapigen.runtime.spi.TransportReceiver;
import io.asyncapigen.runtime.spi.TransportRequester;
import io.asyncapigen.runtime.spi.TransportSender;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** One connection to a broker. Thread-safe. */
final class InMemoryConnection implements TransportConnection {
    private final InMemoryBroker broker;
    private final InMemoryProtocol protocol;
    private final List<InMemoryReceiver> receivers = new CopyOnWriteArrayList<>();

    InMemoryConnection(InMemoryBroker broker, InMemoryProtocol protocol) {
        this.broker = broker;
        this.protocol = protocol;
    }

    @Override
    public TransportSender openSender(Route route, MessageSet<?> messages) {
        return envelope -> {
            broker.publish(onWire(route, envelope)
                    .returnPath(protocol == InMemoryProtocol.PEERS ? new Peer() : null)
                    .build());
            return CompletableFuture.completedFuture(Receipt.empty());
        };
    }

    @Override
    public TransportReceiver openReceiver(Route route, MessageSet<?> messages, int maxInFlight, Inbox inbox) {
        var receiver = new InMemoryReceiver(broker, route, maxInFlight, inbox, this::closed);
        receivers.add(receiver);
        broker.add(receiver);
        return receiver;
    }

    private void closed(InMemoryReceiver receiver) {
        broker.remove(receiver);
        receivers.remove(receiver);
    }

    @Override
    public Optional<TransportRequester> openRequester(
            Route route, MessageSet<?> requests, ReplyRoute reply, MessageSet<?> replies) {
        return protocol == InMemoryProtocol.NATIVE
                ? Optional.of(new InMemoryRequester(broker, route))
                : Optional.empty();
    }

    @Override
    public Optional<String> newReplyAddress(ReplyRoute reply) {
        return protocol == InMemoryProtocol.ADDRESSED ? Optional.of("replies/" + UUID.randomUUID()) : Optional.empty();
    }

    /** What of an envelope is left on the other side. */
    static Envelope.Builder onWire(Route route, Envelope envelope) {
        Envelope.Builder wire = Envelope.builder(envelope.payload())
                .headers(envelope.headers())
                .contentType(envelope.contentType().orElse(null))
                .address(envelope.address().orElseGet(() -> InMemoryAddress.of(route, envelope.parameters())));
        envelope.options().stream().filter(BindingValue.class::isInstance).forEach(wire::fact);
        return wire;
    }

    @Override
    public void close() {
        receivers.forEach(InMemoryReceiver::close);
    }

    /** The way back to this connection: to what it receives without an address. */
    private final class Peer implements ReturnPath {
        @Override
        public boolean correlates() {
            return false;
        }

        @Override
        public CompletionStage<Receipt> send(Envelope envelope) {
            receivers.stream()
                    .filter(each -> each.route().address().isUnknown())
                    .forEach(each -> each.offer(onWire(each.route(), envelope).build()));
            return CompletableFuture.completedFuture(Receipt.empty());
        }
    }
}
