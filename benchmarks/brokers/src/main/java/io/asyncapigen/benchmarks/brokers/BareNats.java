package io.asyncapigen.benchmarks.brokers;

import io.nats.client.Connection;
import io.nats.client.Nats;
import io.nats.client.impl.Headers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** What one would write by hand on jnats: many messages, then a ping for all of them. */
record BareNats(String host) implements Contender {
    private static final int BETWEEN_PINGS = 500;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "jnats";
    }

    static Headers headers() {
        return new Headers().put(Wire.CONTENT_TYPE_HEADER, Wire.JSON);
    }

    private Connection connect() throws Exception {
        return Nats.connect("nats://" + host);
    }

    @Override
    public Sender sender(String subject) throws Exception {
        Connection connection = connect();
        List<Consumer<@Nullable Throwable>> waiting = new ArrayList<>();
        return new Sender() {
            @Override
            public void send(Measurement message, Consumer<@Nullable Throwable> done) throws Exception {
                connection.publish(subject, headers(), Wire.encode(message));
                waiting.add(done);
                if (waiting.size() == BETWEEN_PINGS) {
                    flush();
                }
            }

            @Override
            public void flush() throws Exception {
                connection.flush(LIMIT);
                waiting.forEach(done -> done.accept(null));
                waiting.clear();
            }

            @Override
            public void end() throws Exception {
                connection.close();
            }
        };
    }

    @Override
    public Ending receive(String subject, IntConsumer handler) throws Exception {
        Connection connection = connect();
        connection
                .createDispatcher(message -> handler.accept(Wire.decode(message.getData())))
                .subscribe(subject);
        connection.flush(LIMIT);
        return connection::close;
    }
}
