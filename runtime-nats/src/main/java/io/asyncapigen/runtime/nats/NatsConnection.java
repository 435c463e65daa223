package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Login;
import io.asyncapigen.runtime.spi.TransportConnection;
import io.asyncapigen.runtime.spi.TransportReceiver;
import io.asyncapigen.runtime.spi.TransportRequester;
import io.asyncapigen.runtime.spi.TransportSender;
import io.asyncapigen.runtime.spi.Wishes;
import io.nats.client.Connection;
import io.nats.client.JetStream;
import io.nats.client.JetStreamOptions;
import io.nats.client.Nats;
import io.nats.client.Options;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection of jnats, which makes itself again and subscribes again when it is lost. Thread-safe. */
final class NatsConnection implements TransportConnection {
    private static final Wishes CONNECT_WISHES = Wishes.of("NATS", NatsQueue.class, NatsCredentials.class);
    private static final Wishes ROUTE_WISHES = Wishes.of("NATS", NatsQueue.class, NatsStream.class);

    private static final Logger LOG = LoggerFactory.getLogger(NatsConnection.class);

    /** So long closing waits for a server that does not answer. */
    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    private final Server server;
    private final ConnectOptions options;
    private final Login login;
    private final Connection connection;
    private final Events events;
    private final Receipts receipts;

    private NatsConnection(Server server, ConnectOptions options, Login login, Connection connection, Events events) {
        this.server = server;
        this.options = options;
        this.login = login;
        this.connection = connection;
        this.events = events;
        var links = new Links(connection);
        events.tell(links);
        links.ready(links.name());
        this.receipts = new Receipts(connection, links, events, options.sendTimeout());
    }

    /** Blocks. */
    static NatsConnection open(Server server, ConnectOptions options, Events events) {
        CONNECT_WISHES.check(options);
        Login login = Settings.login(server, options);
        Options settings = Settings.of(server, options, login, events);
        try {
            var made = new NatsConnection(server, options, login, Nats.connect(settings), events);
            made.receipts.start();
            return made;
        } catch (IOException | IllegalArgumentException e) {
            events.close();
            throw Failures.connect(server.address(), e, events.last());
        } catch (InterruptedException e) {
            events.close();
            Thread.currentThread().interrupt();
            throw new ConnectFailedException("interrupted while connecting to " + server.address(), e);
        }
    }

    @Override
    public TransportSender openSender(Route route, MessageSet<?> messages) {
        check(route);
        Optional<NatsStream> stream = route.option(NatsStream.class);
        if (stream.isPresent()) {
            Streams.require(connection, stream.get(), Subjects.toSubscribe(route));
            return new StreamSender(route, stream.get(), streams());
        }
        return new NatsSender(route, receipts);
    }

    private JetStream streams() {
        try {
            return connection.jetStream(JetStreamOptions.builder()
                    .requestTimeout(options.sendTimeout())
                    .build());
        } catch (IOException e) {
            throw new AsyncApiException("cannot use JetStream of " + server.address() + ": " + e.getMessage(), e);
        }
    }

    private void check(Route route) {
        ROUTE_WISHES.check(route);
        login.check(route);
    }

    @Override
    public TransportReceiver openReceiver(Route route, MessageSet<?> messages, int maxInFlight, Inbox inbox) {
        check(route);
        Optional<NatsStream> stream = route.option(NatsStream.class);
        if (stream.isPresent()) {
            return new StreamReceiver(connection, route, stream.get(), maxInFlight, inbox);
        }
        return receive(route, queue(route), maxInFlight, inbox);
    }

    /** Of the option, otherwise of the operation's binding. */
    private Optional<String> queue(Route route) {
        return Wishes.chosen(route, options, NatsQueue.class)
                .map(NatsQueue::name)
                .or(() -> route.bindings()
                        .binding("nats")
                        .flatMap(each -> each.get("queue"))
                        .map(each -> each instanceof JsonString text ? text.value() : each.toString())
                        .filter(each -> !each.isEmpty()));
    }

    /** Without a queue group: every connection gets its own replies, and those of others, which it passes over. */
    @Override
    public TransportReceiver openReplyReceiver(Route route, MessageSet<?> replies, int maxInFlight, Inbox inbox) {
        check(route);
        return receive(route, Optional.empty(), maxInFlight, inbox);
    }

    private TransportReceiver receive(Route route, Optional<String> queue, int maxInFlight, Inbox inbox) {
        var receiver = new NatsReceiver(route, connection, receipts, maxInFlight, inbox, options);
        String subject = Subjects.toSubscribe(route);
        receiver.subscribe(subject, queue);
        try {
            connection.flush(options.connectTimeout()); // then the server knows of it
            events.await();
            if (events.takeSubscribingDenied(subject)) {
                receiver.close();
                throw new AsyncApiException(server.address() + " does not allow to subscribe to " + subject);
            }
            return receiver;
        } catch (TimeoutException | IllegalStateException e) {
            receiver.close();
            throw new AsyncApiException(server.address() + " did not answer when subscribing to " + subject, e);
        } catch (InterruptedException e) {
            receiver.close();
            Thread.currentThread().interrupt();
            throw new AsyncApiException("interrupted while subscribing to " + subject, e);
        }
    }

    /** Natively where the document leaves open where replies go; where it says an address, that counts, and core correlates. */
    @Override
    public Optional<TransportRequester> openRequester(
            Route route, MessageSet<?> requests, ReplyRoute reply, MessageSet<?> replies) {
        boolean isThroughStream =
                route.option(NatsStream.class).isPresent(); // where the stream answers, not a responder
        if (!reply.route().address().isUnknown() || reply.address().isPresent() || isThroughStream) {
            return Optional.empty();
        }
        check(route);
        return Optional.of(new NatsRequester(route, connection));
    }

    @Override
    public Optional<String> newReplyAddress(ReplyRoute reply) {
        return Optional.of(connection.createInbox());
    }

    /** Core NATS forgets a message as soon as it is sent. */
    @Override
    public Set<Settlement> settlements(Route route) {
        return route.option(NatsStream.class).isPresent() ? Set.of(Settlement.values()) : Set.of(Settlement.ACCEPT);
    }

    @Override
    public void close() {
        receipts.close();
        try {
            writeWhatWaits();
            connection.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            events.close();
        }
    }

    /** What was said last, acks above all, waits for the thread of jnats that writes, which closing forgets. */
    private void writeWhatWaits() throws InterruptedException {
        if (connection.getStatus() != Connection.Status.CONNECTED) {
            return;
        }
        try {
            connection.flush(LAST_WORDS);
        } catch (TimeoutException | IllegalStateException e) {
            LOG.debug("{} does not answer while closing", server.address(), e);
        }
    }
}
