package io.asyncapigen.runtime.netty;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.util.concurrent.atomic.AtomicLong;

/** What the messages of all peers of a listener may take together, while they are on their way in. Thread-safe. */
public final class Allowance {
    static final Allowance ENDLESS = new Allowance(Long.MAX_VALUE);

    private static final AttributeKey<Allowance> KEY = AttributeKey.valueOf(Allowance.class, "allowance");

    private final long most;
    private final AtomicLong taken = new AtomicLong();

    Allowance(long most) {
        this.most = most;
    }

    /** That of the listener to which this connection came; of one that we have made, one without an end. */
    public static Allowance of(Channel channel) {
        Allowance known = channel.attr(KEY).get();
        return known == null ? ENDLESS : known;
    }

    void share(Channel channel) {
        channel.attr(KEY).set(this);
    }

    /** Takes as many bytes; false, and takes none, when there are not so many left. */
    public boolean take(long bytes) {
        if (taken.addAndGet(bytes) > most) {
            taken.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    /** Gives back what was taken. */
    public void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }
}
