package io.asyncapigen.runtime.netty;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.SendFailedException;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.CompletableFuture;

/** The way out on a connection. */
public final class Outflow {
    /** How much may wait to be written to one peer. */
    private static final long MOST_WAITING = 64L << 20;

    private Outflow() {}

    /**
     * Writes, and flushes. Does not block.
     *
     * @param message is released when it cannot be written
     * @return completes when the system has it; fails with a {@link SendFailedException} when the connection is lost before, and at once
     *     when 64 MiB wait already, because the peer does not read
     */
    public static CompletableFuture<Receipt> write(Channel channel, Object message) {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        if (buffer != null && buffer.totalPendingWriteBytes() > MOST_WAITING) {
            ReferenceCountUtil.release(message);
            return CompletableFuture.failedFuture(new SendFailedException(
                    channel.remoteAddress() + " does not read: more than " + MOST_WAITING + " bytes wait for it"));
        }
        var written = new CompletableFuture<Receipt>();
        channel.writeAndFlush(message).addListener(future -> {
            if (future.isSuccess()) {
                written.complete(Receipt.empty());
            } else {
                written.completeExceptionally(failure(channel, future.cause()));
            }
        });
        return written;
    }

    private static AsyncApiException failure(Channel channel, Throwable cause) {
        return cause instanceof AsyncApiException ours
                ? ours
                : new SendFailedException(
                        "the connection to " + channel.remoteAddress() + " was lost before the message was written: "
                                + cause,
                        cause);
    }
}
