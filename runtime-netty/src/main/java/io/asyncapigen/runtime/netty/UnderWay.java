package io.asyncapigen.runtime.netty;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what a connection has brought that we are at work on; as long as there is some it is not idle. Thread-safe. */
public final class UnderWay {
    private static final AttributeKey<UnderWay> KEY = AttributeKey.valueOf(UnderWay.class, "under-way");

    private final AtomicInteger count = new AtomicInteger();

    private UnderWay() {}

    /** That of a connection. */
    public static UnderWay of(Channel channel) {
        UnderWay known = channel.attr(KEY).get();
        if (known != null) {
            return known;
        }
        var fresh = new UnderWay();
        UnderWay other = channel.attr(KEY).setIfAbsent(fresh);
        return other == null ? fresh : other;
    }

    /** One more. */
    public void begin() {
        count.incrementAndGet();
    }

    /** One less; whether it was the last one. */
    public boolean end() {
        return count.decrementAndGet() == 0;
    }

    /** Whether there is none. */
    public boolean isNone() {
        return count.get() == 0;
    }
}
