package io.asyncapigen.runtime.redis;

import io.asyncapigen.runtime.Route;
import io.lettuce.core.UnblockType;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** A connection of its own for reads that the server answers when there is something. Thread-safe. */
final class BlockingReads implements AutoCloseable {
    /** How long the server waits before it answers that there is nothing. */
    static final Duration BLOCK = Duration.ofSeconds(1);

    /** After which a server that has not answered at all is taken for dead. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long UNKNOWN = -1;

    private final Link<StatefulRedisConnection<byte[], byte[]>> link;
    private final Link<StatefulRedisConnection<byte[], byte[]>> commands;
    private volatile long client = UNKNOWN;

    /**
     * @param commands which are not held up by reads
     * @param preparation of each new connection
     */
    BlockingReads(
            Links links,
            Link<StatefulRedisConnection<byte[], byte[]>> commands,
            Function<StatefulRedisConnection<byte[], byte[]>, CompletionStage<?>> preparation) {
        this.commands = commands;
        this.link =
                links.commands(connection -> preparation.apply(connection).thenCompose(done -> identify(connection)));
    }

    /** Not every user may ask who it is; then a read cannot be ended early. */
    private CompletionStage<?> identify(StatefulRedisConnection<byte[], byte[]> connection) {
        return connection.async().clientId().exceptionally(failure -> UNKNOWN).thenAccept(found -> client = found);
    }

    /** Blocks until it is connected. */
    void open(Route route) {
        try {
            link.open();
        } catch (ExecutionException e) {
            throw Failures.receive(route, e);
        }
    }

    <T> T run(Function<StatefulRedisConnection<byte[], byte[]>, ? extends CompletionStage<T>> read)
            throws ExecutionException, InterruptedException {
        return link.run(PATIENCE, read).get();
    }

    /** Has the server answer now; false when there is none. */
    boolean wake() {
        long known = client;
        if (known != UNKNOWN) {
            commands.run(PATIENCE, connection -> connection.async().clientUnblock(known, UnblockType.TIMEOUT));
        }
        return link.isUp();
    }

    @Override
    public void close() {
        link.close();
    }
}
