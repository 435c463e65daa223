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

/** The transport with one side in another namespace: what receives is there, what sends and asks is here. */
record TwoSides(Namespace there) implements Transport {
    @Override
    public Set<String> protocols() {
        return Set.of("ip");
    }

    @Override
    public CompletionStage<TransportConnection> connect(Server server, ConnectOptions options) {
        return CompletableFuture.supplyAsync(() -> {
            TransportConnection near = IpConnection.open(server, options);
            return new Sides(near, on(() -> IpConnection.open(server, options)));
        });
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
