package io.asyncapigen.runtime.amqp;

import com.rabbitmq.client.ConnectionFactory;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Liveness;
import io.asyncapigen.runtime.spi.Login;
import io.asyncapigen.runtime.spi.ReturnPath;
import io.asyncapigen.runtime.spi.TlsContext;
import io.asyncapigen.runtime.spi.TransportConnection;
import io.asyncapigen.runtime.spi.TransportReceiver;
import io.asyncapigen.runtime.spi.TransportRequester;
import io.asyncapigen.runtime.spi.TransportSender;
import io.asyncapigen.runtime.spi.Wishes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The sessions of one connection: one for the virtual host of its server, and one for each other that a channel names. Thread-safe. */
final class AmqpConnection implements TransportConnection {
    private static final Wishes WISHES =
            Wishes.of("AMQP", AmqpTopology.class, AmqpQueue.class, AmqpDeadLetters.class, AmqpArguments.class);
    private static final String REPLIES = "asyncapi-replies-";
    private static final int HEARTBEAT_SECONDS = 10;

    private final Server server;
    private final ConnectOptions options;
    private final Liveness liveness;
    private final Login login;
    private final Endpoint endpoint;
    private final ConcurrentMap<String, Session> sessions = new ConcurrentHashMap<>();
    private final ConcurrentMap<Session, Outgoing> replies = new ConcurrentHashMap<>();
    private final Set<Outgoing> senders = ConcurrentHashMap.newKeySet();

    private AmqpConnection(Server server, ConnectOptions options) {
        WISHES.check(options);
        this.server = server;
        this.options = options;
        this.liveness = new Liveness(server.address(), options.connectionListener(), Runnable::run);
        this.login = Sasl.login(server, options);
        this.endpoint = Endpoint.of(server.address());
    }

    /** Blocks. */
    static AmqpConnection open(Server server, ConnectOptions options) {
        var connection = new AmqpConnection(server, options);
        connection.session(connection.endpoint.virtualHost());
        return connection;
    }

    private Session session(String virtualHost) {
        return sessions.computeIfAbsent(virtualHost, this::connect);
    }

    private Session connect(String virtualHost) {
        var factory = new ConnectionFactory();
        factory.setAutomaticRecoveryEnabled(false);
        factory.setTopologyRecoveryEnabled(false);
        factory.setVirtualHost(virtualHost);
        factory.setRequestedHeartbeat(HEARTBEAT_SECONDS);
        int millis = (int)
                Math.min(Integer.MAX_VALUE, Math.max(1, options.connectTimeout().toMillis()));
        factory.setConnectionTimeout(millis);
        factory.setHandshakeTimeout(millis);
        factory.setChannelRpcTimeout(millis);
        factory.setThreadFactory(task -> {
            var thread = new Thread(task, "amqp-client");
            thread.setDaemon(true);
            return thread;
        });
        Sasl.apply(login, factory);
        if (server.address().protocol().equals("amqps")) {
            // Made anew for each connect, so that certificates that were renewed are used.
            factory.setSslContextFactory(name -> TlsContext.of(server, options).context());
            if (options.tls().hostVerified()) {
                factory.enableHostnameVerification();
            }
        }
        return Session.open(factory, endpoint, server.address(), options, liveness);
    }

    private Session session(Place place) {
        return session(place.virtualHost().orElse(endpoint.virtualHost()));
    }

    private void check(Route route) {
        WISHES.check(route);
        login.check(route);
    }

    private Topology topology(Route route) {
        return new Topology(
                Place.of(route),
                Wishes.chosen(route, options, AmqpTopology.class).orElse(AmqpTopology.DECLARE),
                Wishes.chosen(route, options, AmqpQueue.class),
                Wishes.chosen(route, options, AmqpDeadLetters.class),
                Wishes.chosen(route, options, AmqpArguments.class),
                false);
    }

    @Override
    public TransportSender openSender(Route route, MessageSet<?> messages) {
        check(route);
        Topology topology = topology(route);
        Place place = topology.place();
        Session session = session(place);
        var publications = new Publications(place);
        var outgoing = new Outgoing(session, route.toString(), topology::exchange, topology::queueToSendTo);
        session.attach(outgoing);
        senders.add(outgoing);
        if (place.isQueue() && place.isFixed()) {
            outgoing.requireQueue(place.key(Map.of()));
        }
        return new AmqpSender(route, publications, outgoing);
    }

    @Override
    public TransportReceiver openReceiver(Route route, MessageSet<?> messages, int maxInFlight, Inbox inbox) {
        check(route);
        return receive(topology(route), maxInFlight, inbox);
    }

    private TransportReceiver receive(Topology topology, int maxInFlight, Inbox inbox) {
        Session session = session(topology.place());
        var receiver = new AmqpReceiver(
                session,
                topology,
                maxInFlight,
                isAcknowledged(topology.place().route()),
                inbox,
                (replyTo, id) -> new Back(replies(session), replyTo, id));
        session.attach(receiver);
        return receiver;
    }

    /** One channel for all replies by way of the requests' own words. */
    private Outgoing replies(Session session) {
        return replies.computeIfAbsent(session, each -> {
            var outgoing = new Outgoing(each, "replies", channel -> {}, (connection, queue) -> {});
            each.attach(outgoing);
            senders.add(outgoing);
            return outgoing;
        });
    }

    /** The way to the queue that a request names. */
    private record Back(Outgoing outgoing, String replyTo, Optional<String> id) implements ReturnPath {
        @Override
        public boolean correlates() {
            return id.isPresent();
        }

        @Override
        public CompletionStage<Receipt> send(Envelope envelope) {
            return outgoing.send(Publications.reply(replyTo, id, envelope));
        }
    }

    /** Natively where the document leaves open where replies go; where it says an address, that counts, and core correlates. */
    @Override
    public Optional<TransportRequester> openRequester(
            Route route, MessageSet<?> requests, ReplyRoute reply, MessageSet<?> replies) {
        if (!reply.route().address().isUnknown() || reply.address().isPresent()) {
            return Optional.empty();
        }
        check(route);
        Topology topology = topology(route);
        Session session = session(topology.place());
        var requester = new AmqpRequester(session, topology, reply.route(), options.connectionListener());
        session.attach(requester.outgoing());
        senders.add(requester.outgoing());
        return Optional.of(requester);
    }

    /** A queue of this connection's own, made when it is received from. */
    @Override
    public Optional<String> newReplyAddress(ReplyRoute reply) {
        return Optional.of(REPLIES + UUID.randomUUID());
    }

    @Override
    public TransportReceiver openReplyReceiver(Route route, MessageSet<?> replies, int maxInFlight, Inbox inbox) {
        check(route);
        Topology topology = topology(route);
        boolean isFresh =
                route.address().text().filter(each -> each.startsWith(REPLIES)).isPresent();
        return receive(isFresh ? topology.ofOwnReplies() : topology, maxInFlight, inbox);
    }

    /** {@code ack: false} in the document has the broker forget messages when it sends them. */
    private static boolean isAcknowledged(Route route) {
        return DocumentBinding.of(route.bindings()).flag("ack").orElse(true);
    }

    @Override
    public Set<Settlement> settlements(Route route) {
        return isAcknowledged(route) ? Set.of(Settlement.values()) : Set.of(Settlement.ACCEPT);
    }

    @Override
    public void close() {
        senders.forEach(Outgoing::close);
        sessions.values().forEach(Session::close);
    }
}
