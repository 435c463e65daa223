package io.asyncapigen.runtime.tcp;

/** A peer has begun a message and did not end it in time. */
final class MessageTimeException extends Exception {
    private static final long serialVersionUID = 1;

    MessageTimeException(TcpMessageTime time) {
        super("a message that was begun was not whole within " + time.limit() + " (TcpMessageTime)");
    }
}
