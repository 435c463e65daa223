package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Transport;
import io.asyncapigen.runtime.spi.TransportConnection;
import io.asyncapigen.runtime.spi.TransportReceiver;
import io.asyncapigen.runtime.spi.TransportSender;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A transport that does what a test says, and remembers what it was asked for. */
final class ScriptedTransport implements Transport, TransportConnection, TransportReceiver {
    final List<String> calls = new CopyOnWriteArrayList<>();
    final List<Envelope> sent = new CopyOnWriteArrayList<>();
    final CompletableFuture<Void> ended = new CompletableFuture<>();
    final CompletableFuture<Inbox> inbox = new CompletableFuture<>();
    CompletionStage<TransportConnection> connection = CompletableFuture.completedFuture(this);
    CompletionStage<Receipt> receipt = CompletableFuture.completedFuture(Receipt.empty());
    Runnable opening = () -> {};
    Runnable closing = () -> {};
    Set<Settlement> settlements = EnumSet.allOf(Settlement.class);

    @Override
    public Set<String> protocols() {
        return Set.of("scripted");
    }

    @Override
    public CompletionStage<TransportConnection> connect(Server server, ConnectOptions options) {
        return connection;
    }

    @Override
    public TransportSender openSender(Route route, MessageSet<?> messages) {
        calls.add("open sender " + route.parameters());
        opening.run();
        return envelope -> {
            sent.add(envelope);
            return receipt;
        };
    }

    @Override
    public TransportReceiver openReceiver(Route route, MessageSet<?> messages, int maxInFlight, Inbox inbox) {
        calls.add("open receiver " + maxInFlight);
        opening.run();
        this.inbox.complete(inbox);
        return this;
    }

    @Override
    public TransportReceiver openReplyReceiver(Route route, MessageSet<?> replies, int maxInFlight, Inbox inbox) {
        calls.add("open reply receiver");
        return this;
    }

    @Override
    public Set<Settlement> settlements(Route route) {
        return settlements;
    }

    @Override
    public void stop() {
        calls.add("stop");
        closing.run();
    }

    @Override
    public CompletionStage<Void> ended() {
        return ended;
    }

    /** Of the connection and of its receiver. */
    @Override
    public void close() {
        calls.add("close");
        closing.run();
    }
}
