package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.ClosedException;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.spi.Deadlines;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.TransportSender;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Sends envelopes with a deadline, and knows what is under way, so that closing can wait for it. Thread-safe. */
final class Outbox {
    private final Server server;
    private final Deadlines deadlines;
    private final InFlight inFlight = new InFlight();
    private final Runnable leave = inFlight::leave;

    /** @param threads where those hear of it who wait for a send that took too long */
    Outbox(Server server, Duration sendTimeout, Executor threads) {
        this.server = server;
        this.deadlines = new Deadlines(sendTimeout, threads);
    }

    /** A send on that route. */
    Attempt attempt(Route route) {
        return new Attempt(deadlines, server.address(), () -> "sending to " + route, SendFailedException::new);
    }

    /** @param envelope is asked for here and now; what it throws fails the future */
    CompletableFuture<Receipt> send(Attempt attempt, TransportSender sender, Supplier<Envelope> envelope) {
        if (!inFlight.enter()) {
            return CompletableFuture.failedFuture(closed());
        }
        return attempt.start(() -> sender.send(envelope.get()), leave);
    }

    /** Sends nothing more; the future completes when all is sent. */
    CompletableFuture<Void> close() {
        return inFlight.close();
    }

    /** @throws ClosedException when nothing is sent any more */
    void refuseClosed() {
        if (inFlight.isClosed()) {
            throw closed();
        }
    }

    ClosedException closed() {
        return new ClosedException("the connection to " + server.address() + " is closed");
    }
}
