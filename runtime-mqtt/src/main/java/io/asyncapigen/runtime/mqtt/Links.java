package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.ClosedException;
import io.asyncapigen.runtime.ConnectFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * As many links as it takes for the receivers of each to have no topic in common: what the server sends for a topic that several
 * subscriptions of one session bring, once or once for each, is left to it. Thread-safe; methods block.
 */
final class Links {
    private final Endpoint endpoint;
    private final IntFunction<Link> maker;

    // Guarded by this.
    private final List<Link> open = new ArrayList<>();
    private boolean isClosed;

    /** @param maker of the link with that number, from 0, which is not connected */
    Links(Endpoint endpoint, IntFunction<Link> maker) {
        this.endpoint = endpoint;
        this.maker = maker;
    }

    /** With one that is connected. */
    synchronized void add(Link link) {
        open.add(link);
    }

    /** @param receiver is made for a link, several times where there are several to try */
    MqttReceiver receive(Function<Link, MqttReceiver> receiver) {
        return place(receiver).awaitSubscribed();
    }

    private synchronized MqttReceiver place(Function<Link, MqttReceiver> receiver) {
        for (int i = 0; ; i++) {
            if (isClosed) {
                throw new ClosedException("the connection is closed");
            } else if (i == open.size()) {
                open.add(connect(maker.apply(i)));
            }
            MqttReceiver made = receiver.apply(open.get(i));
            if (open.get(i).add(made)) {
                return made;
            }
        }
    }

    private Link connect(Link link) {
        try {
            return link.connect()
                    .get(Math.max(1, endpoint.options().connectTimeout().toMillis()), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof AsyncApiException ours
                    ? ours
                    : new ConnectFailedException("cannot connect to " + endpoint + ": " + e.getMessage(), e);
        } catch (TimeoutException e) {
            link.close();
            throw new ConnectFailedException(endpoint + " did not answer in time", e);
        } catch (InterruptedException e) {
            link.close();
            Thread.currentThread().interrupt();
            throw new ConnectFailedException("interrupted while connecting to " + endpoint, e);
        }
    }

    void close() {
        List<Link> left;
        synchronized (this) {
            isClosed = true;
            left = List.copyOf(open);
        }
        left.forEach(Link::close);
    }
}
