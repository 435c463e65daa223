package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.netty.EventLoops;
import io.asyncapigen.runtime.netty.Line;
import io.asyncapigen.runtime.netty.Outflow;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A client's WebSocket to one destination, made again when it is lost, for all who send and receive there. Thread-safe. */
final class SharedSocket implements Sink {
    private final Supplier<List<WsReceiver>> replies;
    private final Line line;
    private final List<WsReceiver> receivers = new CopyOnWriteArrayList<>();
    private volatile boolean kept;

    /** @param replies receivers that get what comes as well, asked for each time */
    SharedSocket(
            Destination destination,
            Dialer dialer,
            ServerAddress server,
            ConnectOptions options,
            EventLoops loops,
            Supplier<List<WsReceiver>> replies) {
        this.replies = replies;
        this.line = new Line(server, options, loops, () -> dialer.dial(destination, this));
    }

    /** Connects if that has not been done; fails when the first attempt does, after which it is of no use any more. */
    CompletionStage<Channel> open() {
        return line.open();
    }

    /** Somebody sends, so it stays when all receivers are gone. */
    void keep() {
        kept = true;
    }

    void add(WsReceiver receiver) {
        receivers.add(receiver);
    }

    void remove(WsReceiver receiver) {
        receivers.remove(receiver);
    }

    /** Whether nobody needs it: all receivers are gone, and nobody has sent. */
    boolean isIdle() {
        return receivers.isEmpty() && !kept;
    }

    boolean isReceiving() {
        return !receivers.isEmpty();
    }

    /** Connects if that has not been done, and waits for the connection where there was one and it is away; keeps the order of the calls. */
    CompletionStage<Receipt> send(WebSocketFrame frame) {
        CompletionStage<Channel> first = line.open();
        return Outflow.write(there(first, frame.content().readableBytes()), channel -> frame);
    }

    /** The connection, when it is there; fails as the first attempt did if it has never been. */
    CompletionStage<Channel> there() {
        return there(line.open(), 0);
    }

    private CompletionStage<Channel> there(CompletionStage<Channel> first, int bytes) {
        return line.channel(bytes)
                .exceptionallyCompose(failure -> first.thenCompose(made -> CompletableFuture.failedFuture(failure)));
    }

    @Override
    public void opened(WsSession session) {}

    @Override
    public void message(WsSession session, Binary payload) {
        receivers.forEach(each -> each.message(session, payload));
        replies.get().forEach(each -> each.message(session, payload));
    }

    @Override
    public void closed(WsSession session, int code, String reason) {}

    /** Makes no other connection, and closes the one there is; completes when it is closed. */
    CompletionStage<Void> close() {
        var done = new CompletableFuture<Void>();
        line.release()
                .ifPresentOrElse(
                        channel -> {
                            channel.closeFuture().addListener(closed -> done.complete(null));
                            channel.pipeline()
                                    .fireUserEventTriggered(new SessionHandler.Farewell(CloseCodes.NORMAL, ""));
                        },
                        () -> done.complete(null));
        return done;
    }
}
