package io.asyncapigen.runtime.netty;

/** A peer has begun a message and did not end it in time. */
public final class MessageTimeException extends Exception {
    private static final long serialVersionUID = 1;

    MessageTimeException(MessageTime time) {
        super("a message that was begun was not whole within " + time.limit() + " (MessageTime)");
    }
}
