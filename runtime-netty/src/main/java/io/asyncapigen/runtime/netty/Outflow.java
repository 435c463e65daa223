package io.asyncapigen.runtime.netty;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.SendFailedException;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way out on a connection. */
public final class Outflow {
    private static final Logger LOG = LoggerFactory.getLogger(Outflow.class);

    /** How much may wait to be written to one peer. */
    private static final long MOST_WAITING = 64L << 20;

    private static final int MOST_GATHERED = 256;

    private Outflow() {}

    /**
     * A handler for one connection, to stand behind TLS: what is written while its event loop is busy goes to the system in one call. Nothing
     * waits for it when the event loop has nothing else to do.
     */
    public static ChannelHandler gathering() {
        return new FlushConsolidationHandler(MOST_GATHERED, true);
    }

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
            return CompletableFuture.failedFuture(new DeafPeerException(
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

    /**
     * As {@link #write(Channel, Object)}, as soon as the connection is there. For one that is there already this takes less than to compose stages.
     *
     * @param message makes what to write; not called when there is no connection
     */
    public static CompletionStage<Receipt> write(CompletionStage<Channel> there, Function<Channel, Object> message) {
        if (there instanceof CompletableFuture<Channel> future
                && future.isDone()
                && !future.isCompletedExceptionally()) {
            Channel channel = future.join();
            return write(channel, message.apply(channel));
        }
        return there.thenCompose(channel -> write(channel, message.apply(channel)));
    }

    /**
     * Writes an answer. A peer that does not take what it has asked for holds up nobody, and that is not the fault of who answers: the answer
     * is done when the connection has it. One for whom 64 MiB wait already fails with a {@link DeafPeerException}, or it would miss an
     * answer and not know.
     *
     * @param message is released when it cannot be written
     * @param settled called when it is written, or lost
     * @return is done
     */
    public static CompletionStage<Receipt> answer(Channel channel, Object message, Runnable settled) {
        write(channel, message).whenComplete((receipt, failure) -> {
            if (failure != null) {
                LOG.debug("an answer is lost: {}", failure.getMessage());
            }
            if (failure instanceof DeafPeerException) {
                channel.pipeline().fireExceptionCaught(failure);
            }
            settled.run();
        });
        return CompletableFuture.completedFuture(Receipt.empty());
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
