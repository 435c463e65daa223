package io.asyncapigen.runtime.redis;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Settlement;
import io.lettuce.core.Consumer;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XAddArgs;
import io.lettuce.core.XAutoClaimArgs;
import io.lettuce.core.XClaimArgs;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.models.stream.ClaimedMessages;
import io.lettuce.core.models.stream.PendingMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A consumer of a group. What the group gave us and we have not settled is pending there under our name: we say from time to time that we
 * are still at work on it, and claim what others have left without a word. What is released is made to look left long ago.
 */
final class GroupFeed implements Feed {
    private static final Logger LOG = LoggerFactory.getLogger(GroupFeed.class);
    private static final String BEGINNING = "0-0";
    private static final String END = "$";
    private static final Duration LONG_AGO = Duration.ofDays(1);
    private static final int SIGNS_OF_LIFE = 3;
    private static final int MANY = 1_000_000;

    private final Route route;
    private final RedisStream stream;
    private final byte[] key;
    private final Consumer<byte[]> consumer;
    private final ConnectOptions options;
    private final Link<StatefulRedisConnection<byte[], byte[]>> commands;
    private final BlockingReads reads;
    private final Acknowledgements acknowledgements = new Acknowledgements(this::acknowledge, this::acknowledged);
    private final Set<String> unsettled = ConcurrentHashMap.newKeySet();

    /** Not ours any more, though the group may not know yet. */
    private final Set<String> releasing = ConcurrentHashMap.newKeySet();

    private final ScheduledFuture<?> signs;

    /** Where a group starts that is not there. */
    private volatile String start;

    /** Where to go on in what is pending under our name, as after a connection was lost; null when all of that is known. */
    private volatile @Nullable String recovered = BEGINNING;

    private volatile boolean released;

    // Only used by the thread that reads.
    private String claimed = BEGINNING;
    private long nextClaim = System.nanoTime();

    GroupFeed(
            Route route,
            String key,
            RedisStream stream,
            String group,
            Links links,
            Link<StatefulRedisConnection<byte[], byte[]>> commands) {
        this.route = route;
        this.stream = stream;
        this.key = Names.bytes(key);
        this.consumer = Consumer.from(
                Names.bytes(group),
                Names.bytes(stream.consumer().orElseGet(() -> UUID.randomUUID().toString())));
        this.options = links.settings().options();
        this.commands = commands;
        this.start = stream.isFromBeginning() ? BEGINNING : END;
        this.reads = new BlockingReads(links, commands, this::join);
        this.signs = links.every(stream.claimAfter().dividedBy(SIGNS_OF_LIFE), this::signalLife);
    }

    /** On each new connection. A group that is gone later on has lost its position, and what has come since is not to be lost as well. */
    private CompletionStage<?> join(StatefulRedisConnection<byte[], byte[]> connection) {
        return connection
                .async()
                .xgroupCreate(
                        XReadArgs.StreamOffset.from(key, start),
                        consumer.getGroup(),
                        XGroupCreateArgs.Builder.mkstream())
                .handle((done, failure) -> {
                    boolean isThere = failure == null || Failures.isRefusal(failure, "BUSYGROUP");
                    start = isThere ? BEGINNING : start;
                    recovered = BEGINNING;
                    return isThere
                            ? CompletableFuture.completedFuture(start)
                            : CompletableFuture.<String>failedFuture(failure);
                })
                .thenCompose(Function.identity());
    }

    @Override
    public void open() {
        try {
            reads.open(route);
        } catch (RuntimeException e) {
            signs.cancel(false);
            throw e;
        }
    }

    @Override
    public List<Entry> next(int most) throws ExecutionException, InterruptedException {
        try {
            List<Entry> found = recovered != null ? recover(most) : claim(most);
            return found.isEmpty() && recovered == null && !released ? read(most) : found;
        } catch (ExecutionException e) {
            if (!Failures.isRefusal(e)) {
                recovered = BEGINNING; // for what was on its way to us
            }
            boolean isGone =
                    Failures.isRefusal(e, "NOGROUP") || Failures.isRefusal(e, "UNBLOCKED"); // as Redis 7.0 says it
            if (!isGone) {
                throw e;
            }
            LOG.warn("The consumer group of {} is gone, and made again", route);
            reads.run(this::join);
            return List.of();
        }
    }

    private List<Entry> read(int most) throws ExecutionException, InterruptedException {
        boolean isClaiming = !claimed.equals(BEGINNING); // there is more to look at
        long untilClaim = isClaiming ? 0 : TimeUnit.NANOSECONDS.toMillis(nextClaim - System.nanoTime());
        long block = Math.max(1, Math.min(BlockingReads.BLOCK.toMillis(), untilClaim));
        List<Entry> read = consume(XReadArgs.Builder.count(most).block(block), ">").stream()
                .map(Entry::of)
                .toList();
        read.forEach(each -> unsettled.add(each.id()));
        return read;
    }

    @SuppressWarnings("unchecked") // an array of Lettuce's
    private List<StreamMessage<byte[], byte[]>> consume(XReadArgs arguments, String from)
            throws ExecutionException, InterruptedException {
        return reads.run(connection ->
                connection.async().xreadgroup(consumer, arguments, XReadArgs.StreamOffset.from(key, from)));
    }

    /** What the group gave us, and we do not have: it was lost with a connection, or with the one who had our name before. */
    private List<Entry> recover(int most) throws ExecutionException, InterruptedException {
        String from = recovered == null ? BEGINNING : recovered;
        List<StreamMessage<byte[], byte[]>> ours = consume(XReadArgs.Builder.count(most), from);
        recovered = ours.isEmpty() ? null : ours.get(ours.size() - 1).getId();
        return again(
                ours.stream().filter(each -> !releasing.contains(each.getId())).toList());
    }

    /** What others have left, and what was released. */
    private List<Entry> claim(int most) throws ExecutionException, InterruptedException {
        if (released) {
            released = false;
            claimed = BEGINNING;
        } else if (claimed.equals(BEGINNING) && System.nanoTime() - nextClaim < 0) {
            return List.of();
        }
        var arguments = new XAutoClaimArgs<byte[]>()
                .consumer(consumer)
                .minIdleTime(stream.claimAfter())
                .startId(claimed)
                .count(most);
        ClaimedMessages<byte[], byte[]> found =
                reads.run(connection -> connection.async().xautoclaim(key, arguments));
        claimed = found.getId();
        nextClaim =
                System.nanoTime() + stream.claimAfter().dividedBy(SIGNS_OF_LIFE).toNanos();
        return again(found.getMessages());
    }

    /** Entries that were delivered before, those left out that are in our hands. */
    private List<Entry> again(List<StreamMessage<byte[], byte[]>> messages) throws InterruptedException {
        List<Entry> entries = new ArrayList<>();
        for (StreamMessage<byte[], byte[]> each : messages) {
            if (Entry.isGone(each)) {
                LOG.warn("The entry {} of {} was deleted before it was settled", each.getId(), route);
                acknowledgements.add(each.getId());
            } else if (unsettled.add(each.getId())) {
                entries.add(new Entry(each.getId(), each.getBody(), attempt(each.getId())));
            }
        }
        return entries;
    }

    /** How often the group has given it to somebody, which only its list of what is pending says. */
    private int attempt(String id) throws InterruptedException {
        try {
            List<PendingMessage> pending = reads.run(connection ->
                    connection.async().xpending(key, consumer.getGroup(), Range.create(id, id), Limit.from(1)));
            long count = pending.isEmpty() ? 1 : pending.get(0).getRedeliveryCount();
            return (int) Math.max(1, Math.min(Integer.MAX_VALUE, count));
        } catch (ExecutionException e) {
            LOG.debug("Cannot ask how often {} of {} was delivered", id, route, e);
            return 2;
        }
    }

    @Override
    public void settle(Entry entry, Settlement settlement) {
        switch (settlement) {
            case ACCEPT -> acknowledgements.add(entry.id());
            case RELEASE -> release(entry.id());
            case REJECT -> reject(entry);
        }
    }

    private CompletionStage<Long> acknowledge(String... ids) {
        return commands.insist(connection -> connection.async().xack(key, consumer.getGroup(), ids));
    }

    /** Ours until the group knows, so that none is taken for one that was lost. */
    private void acknowledged(List<String> ids, @Nullable Throwable failure) {
        ids.forEach(unsettled::remove);
        if (failure != null) {
            LOG.warn("{} of {} are settled, but come again", ids, route, failure);
        }
    }

    /** Out of our hands at once: it may be claimed, by ourselves as well, before we hear that the group knows. */
    private void release(String id) {
        releasing.add(id);
        unsettled.remove(id);
        commands.insist(connection -> connection.async().xclaim(key, consumer, leftLongAgo(), id))
                .whenComplete((done, failure) -> {
                    releasing.remove(id);
                    released = true;
                    wake();
                });
    }

    private static XClaimArgs leftLongAgo() {
        return new XClaimArgs().minIdleTime(0).idle(LONG_AGO).justid();
    }

    private void reject(Entry entry) {
        if (stream.deadLetters().isEmpty()) {
            acknowledgements.add(entry.id());
            return;
        }
        byte[] grave = Names.bytes(stream.deadLetters().get());
        commands.insist(connection -> connection.async().xadd(grave, new XAddArgs(), entry.copy()))
                .whenComplete((id, failure) -> {
                    if (failure == null) {
                        acknowledgements.add(entry.id());
                    } else {
                        LOG.warn(
                                "{} of {} cannot be put to the dead letters, and comes again",
                                entry.id(),
                                route,
                                failure);
                        unsettled.remove(entry.id());
                    }
                });
    }

    private void signalLife() {
        String[] ids = unsettled.toArray(String[]::new);
        if (ids.length > 0 && commands.isUp()) {
            var arguments = new XClaimArgs().minIdleTime(0).justid();
            commands.run(options.sendTimeout(), connection -> connection.async().xclaim(key, consumer, arguments, ids));
        }
    }

    @Override
    public boolean wake() {
        return reads.wake();
    }

    @Override
    public void close() {
        signs.cancel(false);
        if (commands.isUp()) {
            try {
                giveBack();
            } catch (ExecutionException | TimeoutException e) {
                LOG.debug("What {} had is claimed after a while", route, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        reads.close();
    }

    private void giveBack() throws ExecutionException, TimeoutException, InterruptedException {
        acknowledgements.await(options.closeTimeout());
        List<PendingMessage> pending =
                command(connection -> connection.async().xpending(key, consumer, Range.unbounded(), Limit.from(MANY)));
        String[] ids = pending.stream().map(PendingMessage::getId).toArray(String[]::new);
        if (ids.length > 0) {
            command(connection -> connection.async().xclaim(key, consumer, leftLongAgo(), ids));
        } else if (stream.consumer().isEmpty()) {
            command(connection -> connection.async().xgroupDelconsumer(key, consumer));
        }
    }

    private <T> T command(Function<StatefulRedisConnection<byte[], byte[]>, ? extends CompletionStage<T>> command)
            throws ExecutionException, TimeoutException, InterruptedException {
        return commands.run(options.closeTimeout(), command)
                .get(options.closeTimeout().toNanos(), TimeUnit.NANOSECONDS);
    }
}
