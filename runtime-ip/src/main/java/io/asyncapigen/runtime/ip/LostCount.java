package io.asyncapigen.runtime.ip;

import java.util.OptionalLong;

/** How many packets had no room in the receive buffer of a socket, which the system says with the next one that had. Not thread-safe. */
final class LostCount {
    private int before;

    /** How many more than when it was asked before; empty when none. */
    OptionalLong told(MessageMemory message) {
        int at = message.control(Libc.SOL_SOCKET, Libc.SO_RXQ_OVFL);
        if (at < 0) {
            return OptionalLong.empty();
        }
        int now = message.memory().getInt(at);
        long more = Integer.toUnsignedLong(now - before);
        before = now;
        return more == 0 ? OptionalLong.empty() : OptionalLong.of(more);
    }
}
