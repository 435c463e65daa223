package io.asyncapigen.runtime.ip;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Transport;
import io.asyncapigen.runtime.spi.TransportConnection;
import io.asyncapigen.runtime.spi.TransportReceiver;
import io.asyncapigen.runtime.spi.TransportSender;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;

/**
 * A transport with one side in another namespace: what receives is there, what sends and asks is here.
 *
 * @param ofThere makes the options of that side of those of this one
 */
record TwoSides(Namespace there, Transport transport, UnaryOperator<ConnectOptions> ofThere) implements Transport {
    /** Of raw IP, with the same options on both sides. */
    TwoSides(Namespace there) {
        this(there, new IpTransport(), options -> options);
    }

    @Override
    public Set<String> protocols() {
        return transport.protocols();
    }

    @Override
    public CompletionStage<TransportConnection> connect(Server server, ConnectOptions options) {
        return CompletableFuture.supplyAsync(() -> {
            TransportConnection near = open(server, options);
            return new Sides(near, on(() -> open(server, ofThere.apply(options))));
        });
    }

    private TransportConnection open(Server server, ConnectOptions options) {
        return transport.connect(server, options).toCompletableFuture().join();
    }

    private <T> T on(Callable<T> work) {
        try {
            return there.in(work);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Sides implements TransportConnection {
        private final TransportConnection near;
        private final TransportConnection far;

        Sides(TransportConnection near, TransportConnection far) {
            this.near = near;
            this.far = far;
        }

        @Override
        public TransportSender openSender(Route route, MessageSet<?> messages) {
            return near.openSender(route, messages);
        }

        @Override
        public TransportReceiver openReceiver(Route route, MessageSet<?> messages, int maxInFlight, Inbox inbox) {
            return on(() -> far.openReceiver(route, messages, maxInFlight, inbox));
        }

        @Override
        public TransportReceiver openReplyReceiver(Route route, MessageSet<?> replies, int maxInFlight, Inbox inbox) {
            return near.openReplyReceiver(route, replies, maxInFlight, inbox);
        }

        @Override
        public Set<Settlement> settlements(Route route) {
            return far.settlements(route);
        }

        @Override
        public void close() {
            near.close();
            far.close();
        }
    }
}
