package io.asyncapigen.runtime.ws;

import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.function.ToLongFunction;

/** Counts what the fragments of a message take that are put together, frame by frame. By one event loop. */
final class Fragments implements ToLongFunction<Object> {
    /** What one takes beside its content, until so many are made one. */
    private static final int EACH = 256;

    private static final int MOST = 1_024;

    private long content;
    private int count;

    @Override
    public long applyAsLong(Object frame) {
        if (frame instanceof TextWebSocketFrame
                || frame instanceof BinaryWebSocketFrame
                || frame instanceof ContinuationWebSocketFrame) {
            add((WebSocketFrame) frame);
        }
        return content + (long) EACH * Math.min(count, MOST);
    }

    private void add(WebSocketFrame frame) {
        content = frame.isFinalFragment() ? 0 : content + frame.content().readableBytes();
        count = frame.isFinalFragment() ? 0 : count + 1;
    }
}
