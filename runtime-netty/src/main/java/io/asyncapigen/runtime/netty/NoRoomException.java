package io.asyncapigen.runtime.netty;

/** A peer has begun a message for which there is no memory left, beside those of other peers. */
public final class NoRoomException extends Exception {
    private static final long serialVersionUID = 1;

    NoRoomException(long bytes) {
        super("no room for " + bytes + " bytes of a message, beside what other peers have begun (ListenLimits)");
    }
}
