package io.asyncapigen.runtime.netty;

import io.asyncapigen.runtime.Receipt;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The way out to many. It waits a second for one who does not read, and then no more until that one has caught up; when too much waits
 * for that one, or a message does not reach it, it is let go, or it would miss a message and not know. Thread-safe.
 */
public final class Broadcast {
    private static final long LEAST_ALLOWED = 1 << 20;
    private static final long PATIENCE_MILLIS = 1_000;

    private final long allowed;
    private final Consumer<Channel> letGo;
    private final Set<Channel> slow = ConcurrentHashMap.newKeySet();

    /** @param largest message in bytes; as much, and no less than 1 MiB, may wait for one who is slow */
    public Broadcast(long largest, Consumer<Channel> letGo) {
        this.allowed = Math.max(LEAST_ALLOWED, largest);
        this.letGo = letGo;
    }

    /**
     * Writes to all of them. Does not block.
     *
     * @return completes within little more than a second: with whether there is one whom the message reached, or may still reach
     */
    public CompletionStage<Boolean> write(Collection<Channel> to, Function<Channel, Object> message) {
        Map<Channel, CompletableFuture<Receipt>> writes = new HashMap<>();
        Map<Channel, CompletableFuture<?>> awaited = new HashMap<>();
        for (Channel each : to) {
            boolean isSlow = slow.contains(each);
            if (isSlow && waiting(each) > allowed) {
                letGo.accept(each);
                continue;
            }
            CompletableFuture<Receipt> write = Outflow.write(each, message.apply(each));
            writes.put(each, write);
            CompletableFuture<?> done = write.handle((receipt, failure) -> {
                if (failure != null) {
                    letGo.accept(each);
                }
                return receipt;
            });
            if (!isSlow) {
                awaited.put(each, done);
            }
        }
        return CompletableFuture.allOf(awaited.values().toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .thenApply(done -> {
                    awaited.forEach(this::noteSlow);
                    return writes.values().stream().anyMatch(each -> !each.isCompletedExceptionally());
                });
    }

    /** It is slow until this is written, if it is not yet. */
    private void noteSlow(Channel channel, CompletableFuture<?> write) {
        if (!write.isDone()) {
            slow.add(channel);
            write.whenComplete((done, failure) -> slow.remove(channel));
        }
    }

    private static long waiting(Channel channel) {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes();
    }
}
