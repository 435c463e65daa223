package io.asyncapigen.runtime.netty;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;

/** Has a connection not read while anybody wishes so. Thread-safe. */
public final class Hold {
    private static final AttributeKey<Hold> KEY = AttributeKey.valueOf(Hold.class, "hold");

    private final Channel channel;
    private int wishes; // guarded by this

    private Hold(Channel channel) {
        this.channel = channel;
    }

    /** The one of that connection. */
    public static Hold of(Channel channel) {
        Hold known = channel.attr(KEY).get();
        if (known != null) {
            return known;
        }
        var fresh = new Hold(channel);
        Hold other = channel.attr(KEY).setIfAbsent(fresh);
        return other == null ? fresh : other;
    }

    /** One wish more. */
    public synchronized void set() {
        wishes++;
        if (wishes == 1) {
            channel.config().setAutoRead(false);
        }
    }

    /** One wish less. */
    public synchronized void release() {
        wishes--;
        if (wishes == 0) {
            channel.config().setAutoRead(true);
        }
    }
}
