package io.asyncapigen.runtime.redis;

import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Settlement;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Every entry of a stream, without a group: the position is ours alone, and nothing is settled. */
final class TailFeed implements Feed {
    private static final String BEGINNING = "0-0";

    private final Route route;
    private final byte[] key;
    private final BlockingReads reads;

    /** Known as soon as it is open; then only changed by the thread that reads. */
    private volatile @Nullable String position;

    TailFeed(
            Route route,
            String key,
            boolean isFromBeginning,
            Links links,
            Link<StatefulRedisConnection<byte[], byte[]>> commands) {
        this.route = route;
        this.key = Names.bytes(key);
        this.position = isFromBeginning ? BEGINNING : null;
        this.reads = new BlockingReads(links, commands, this::find);
    }

    /** Where the stream ends when we come for the first time. */
    private CompletionStage<?> find(StatefulRedisConnection<byte[], byte[]> connection) {
        if (position != null) {
            return CompletableFuture.completedFuture(position);
        }
        return connection
                .async()
                .xrevrange(key, Range.unbounded(), Limit.from(1))
                .thenAccept(last ->
                        position = last.isEmpty() ? BEGINNING : last.get(0).getId());
    }

    @Override
    public void open() {
        reads.open(route);
    }

    @Override
    @SuppressWarnings("unchecked") // an array of Lettuce's
    public List<Entry> next(int most) throws ExecutionException, InterruptedException {
        String after = position == null ? BEGINNING : position;
        XReadArgs arguments = XReadArgs.Builder.count(most).block(BlockingReads.BLOCK);
        List<Entry> read = reads
                .run(connection -> connection.async().xread(arguments, XReadArgs.StreamOffset.from(key, after)))
                .stream()
                .map(Entry::of)
                .toList();
        if (!read.isEmpty()) {
            position = read.get(read.size() - 1).id();
        }
        return read;
    }

    @Override
    public void settle(Entry entry, Settlement settlement) {}

    @Override
    public boolean wake() {
        return reads.wake();
    }

    @Override
    public void close() {
        reads.close();
    }
}
