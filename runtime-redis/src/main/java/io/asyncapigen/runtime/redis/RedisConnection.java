package io.asyncapigen.runtime.redis;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.TransportConnection;
import io.asyncapigen.runtime.spi.TransportReceiver;
import io.asyncapigen.runtime.spi.TransportSender;
import io.asyncapigen.runtime.spi.Wishes;
import io.lettuce.core.RedisLoadingException;
import io.lettuce.core.api.StatefulRedisConnection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** A link for commands, which all senders share, and one more for each receiver. Thread-safe. */
final class RedisConnection implements TransportConnection {
    private static final Wishes CONNECT_WISHES =
            Wishes.of("Redis", JsonEnvelope.class, RedisStream.class, RedisSentinel.class);
    private static final Wishes ROUTE_WISHES = Wishes.of("Redis", JsonEnvelope.class, RedisStream.class);

    private final Settings settings;
    private final Links links;
    private final Link<StatefulRedisConnection<byte[], byte[]>> commands;

    private RedisConnection(Settings settings) {
        this.settings = settings;
        this.links = new Links(settings);
        this.commands = links.commands(RedisConnection::awaitLoaded);
    }

    /** A server that was started a moment ago may take connections, and refuse everything until it has read what it had. */
    private static CompletionStage<?> awaitLoaded(StatefulRedisConnection<byte[], byte[]> connection) {
        return connection
                .async()
                .ping()
                .handle((pong, failure) -> failure instanceof RedisLoadingException
                        ? CompletableFuture.<String>failedFuture(failure)
                        : CompletableFuture.completedFuture(pong))
                .thenCompose(Function.identity());
    }

    /** Blocks. */
    static RedisConnection open(Server server, ConnectOptions options) {
        CONNECT_WISHES.check(options);
        var made = new RedisConnection(Settings.of(server, options));
        try {
            made.commands.open();
            return made;
        } catch (ExecutionException e) {
            made.close();
            throw Failures.connect(server.address(), e);
        } catch (RuntimeException e) {
            made.close();
            throw e;
        }
    }

    @Override
    public TransportSender openSender(Route route, MessageSet<?> messages) {
        check(route); // and not for an address: those of replies are in the requests
        Optional<RedisStream> stream = stream(route);
        if (stream.isPresent()) {
            refuseCluster(route);
            return new StreamSender(
                    route, stream.get(), commands, settings.options().sendTimeout());
        }
        Wishes.of("Pub/Sub of Redis").refuseHeaders(route, settings.options(), messages);
        return new PubSubSender(route, commands, settings.options().sendTimeout());
    }

    private void check(Route route) {
        ROUTE_WISHES.check(route);
        settings.login().check(route);
    }

    @Override
    public TransportReceiver openReceiver(Route route, MessageSet<?> messages, int maxInFlight, Inbox inbox) {
        check(route);
        Optional<RedisStream> stream = stream(route);
        if (stream.isPresent()) {
            String key = key(route);
            Feed feed = stream.get().group().isPresent()
                    ? new GroupFeed(
                            route, key, stream.get(), stream.get().group().get(), links, commands)
                    : new TailFeed(route, key, stream.get().isFromBeginning(), links, commands);
            return receive(route, key, stream.get(), feed, maxInFlight, inbox);
        }
        return receive(route, messages, maxInFlight, inbox);
    }

    /** Every connection gets its own replies, and those of others, which it passes over. */
    @Override
    public TransportReceiver openReplyReceiver(Route route, MessageSet<?> replies, int maxInFlight, Inbox inbox) {
        check(route);
        Optional<RedisStream> stream = stream(route);
        if (stream.isPresent()) {
            String key = key(route);
            Feed feed = new TailFeed(route, key, false, links, commands);
            return receive(route, key, stream.get(), feed, maxInFlight, inbox);
        }
        return receive(route, replies, maxInFlight, inbox);
    }

    private Optional<RedisStream> stream(Route route) {
        return Wishes.chosen(route, settings.options(), RedisStream.class);
    }

    private String key(Route route) {
        refuseCluster(route);
        if (Names.isOpen(route)) {
            throw new UnsupportedByTransportException(route
                    + " has a parameter without a value: a stream of Redis is read by its whole key, so give it one");
        }
        return Names.toReceive(route);
    }

    /** A node of a cluster hands what is published to all the others, but has some of the keys only. Who may not ask is believed. */
    private void refuseCluster(Route route) {
        boolean isCluster = commands.run(
                        settings.options().connectTimeout(),
                        connection -> connection.async().info("cluster"))
                .handle((said, failure) -> failure == null && said.contains("cluster_enabled:1"))
                .join();
        if (isCluster) {
            throw new UnsupportedByTransportException(settings.server().address()
                    + " is a node of a cluster, whose streams are spread over all nodes, and whose redirections are not"
                    + " followed: " + route + " can go through a stream of a single server, or through Pub/Sub");
        }
    }

    private static TransportReceiver receive(
            Route route, String key, RedisStream stream, Feed feed, int maxInFlight, Inbox inbox) {
        var receiver = new StreamReceiver(route, key, stream, feed, maxInFlight, inbox);
        receiver.open();
        return receiver;
    }

    private TransportReceiver receive(Route route, MessageSet<?> messages, int maxInFlight, Inbox inbox) {
        Wishes.of("Pub/Sub of Redis").refuseHeaders(route, settings.options(), messages);
        var receiver = new PubSubReceiver(route, links, maxInFlight, inbox);
        receiver.open();
        return receiver;
    }

    /** A channel of Pub/Sub, which is nothing when nobody listens; a stream would stay. */
    @Override
    public Optional<String> newReplyAddress(ReplyRoute reply) {
        return stream(reply.route()).isPresent() ? Optional.empty() : Optional.of("reply:" + UUID.randomUUID());
    }

    /** Only a consumer group knows what was not accepted. */
    @Override
    public Set<Settlement> settlements(Route route) {
        return stream(route).flatMap(RedisStream::group).isPresent()
                ? Set.of(Settlement.values())
                : Set.of(Settlement.ACCEPT);
    }

    @Override
    public void close() {
        commands.close();
        links.close();
    }
}
