package io.asyncapigen.runtime.redis;

import io.asyncapigen.runtime.ClosedException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.spi.Deadlines;
import io.asyncapigen.runtime.spi.Liveness;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ConnectionFuture;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.NettyCustomizer;
import io.lettuce.core.sentinel.api.StatefulRedisSentinelConnection;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the links of one connection share: threads, and whom to tell of them. Thread-safe.
 */
final class Links implements NettyCustomizer, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Links.class);
    private static final AttributeKey<Link<?>> OWNER = AttributeKey.valueOf(Links.class, "owner");
    private static final int IO_THREADS = 2;
    private static final long SHUTDOWN_SECONDS = 2;

    private final Settings settings;
    private final Liveness liveness;
    private final ClientResources resources = ClientResources.builder()
            .ioThreadPoolSize(IO_THREADS)
            .computationThreadPoolSize(IO_THREADS)
            .commandLatencyRecorder(CommandLatencyRecorder.disabled())
            .nettyCustomizer(this)
            .build();
    private final RedisClient client = RedisClient.create(resources);
    private final ConcurrentMap<Duration, Deadlines> deadlines = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
        var made = new Thread(task, "redis-timer");
        made.setDaemon(true);
        return made;
    });

    // Guarded by the client.
    private @Nullable Link<?> dialing;

    Links(Settings settings) {
        this.settings = settings;
        this.liveness = new Liveness(
                settings.server().address(),
                settings.options().connectionListener(),
                event -> later(Duration.ZERO, event));
        timer.setRemoveOnCancelPolicy(true);
    }

    Settings settings() {
        return settings;
    }

    /** A link for commands. */
    Link<StatefulRedisConnection<byte[], byte[]>> commands(
            Function<StatefulRedisConnection<byte[], byte[]>, CompletionStage<?>> preparation) {
        return new Link<>(this, (client, uri) -> client.connectAsync(ByteArrayCodec.INSTANCE, uri), preparation);
    }

    /** A link for subscriptions. */
    Link<StatefulRedisPubSubConnection<byte[], byte[]>> subscriptions(
            Function<StatefulRedisPubSubConnection<byte[], byte[]>, CompletionStage<?>> preparation) {
        return new Link<>(this, (client, uri) -> client.connectPubSubAsync(ByteArrayCodec.INSTANCE, uri), preparation);
    }

    /** Starts an attempt to connect, with certificates and secrets as they are now. */
    <C extends StatefulRedisConnection<byte[], byte[]>> CompletionStage<C> dial(
            Link<C> link, BiFunction<RedisClient, RedisURI, ConnectionFuture<C>> how) {
        return master().thenCompose(host -> {
            ClientOptions options = settings.client();
            RedisURI uri = settings.uri(host);
            synchronized (client) {
                client.setOptions(options);
                dialing = link;
                return how.apply(client, uri);
            }
        });
    }

    /** Where the server is: where the document says, otherwise where Sentinels do. */
    private CompletionStage<Host> master() {
        Optional<RedisSentinel> guard = settings.sentinel();
        if (guard.isEmpty()) {
            return CompletableFuture.completedFuture(settings.hosts().get(0));
        }
        // Lettuce may say that it is connected too early; what it accepts until then it writes later.
        ClientOptions options = settings.client()
                .mutate()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.ACCEPT_COMMANDS)
                .build();
        RedisURI sentinels = settings.sentinels(guard.get());
        synchronized (client) {
            client.setOptions(options);
            dialing = null;
            return client.connectSentinelAsync(StringCodec.UTF8, sentinels)
                    .thenCompose(asked -> master(asked, guard.get().master()));
        }
    }

    private CompletionStage<Host> master(StatefulRedisSentinelConnection<String, String> asked, String name) {
        return asked.async()
                .getMasterAddrByName(name)
                .toCompletableFuture()
                .orTimeout(settings.options().connectTimeout().toNanos(), TimeUnit.NANOSECONDS)
                .whenComplete((address, failure) -> asked.closeAsync())
                .thenApply(address -> {
                    if (address instanceof InetSocketAddress master) {
                        return new Host(master.getHostString(), master.getPort());
                    }
                    throw new ConnectFailedException(
                            settings.server().address() + " knows no master that is called " + name);
                });
    }

    /** Called by Lettuce, while it is asked to connect. */
    @Override
    public void afterBootstrapInitialized(Bootstrap bootstrap) {
        bootstrap.attr(OWNER, dialing);
    }

    /** Called by Lettuce, for each attempt: a link has to know its channel. */
    @Override
    public void afterChannelInitialized(Channel channel) {
        Link<?> owner = channel.attr(OWNER).get();
        if (owner != null) {
            owner.use(channel);
        }
    }

    /** One list of them for each limit. */
    Deadlines deadlines(Duration limit) {
        return deadlines.computeIfAbsent(limit, each -> new Deadlines(each, timer));
    }

    /** Does nothing when all is closed. */
    void later(Duration wait, Runnable task) {
        try {
            timer.schedule(task, wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.trace("closed", e);
        }
    }

    ScheduledFuture<?> every(Duration period, Runnable task) {
        return timer.scheduleWithFixedDelay(task, period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
    }

    Liveness liveness() {
        return liveness;
    }

    ClosedException closedException() {
        return new ClosedException("the connection to " + settings.server().address() + " is closed");
    }

    /** Closed after all links are. */
    @Override
    public void close() {
        timer.shutdownNow();
        client.shutdown(0, SHUTDOWN_SECONDS, TimeUnit.SECONDS);
        resources
                .shutdown(0, SHUTDOWN_SECONDS, TimeUnit.SECONDS)
                .awaitUninterruptibly(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
    }
}
