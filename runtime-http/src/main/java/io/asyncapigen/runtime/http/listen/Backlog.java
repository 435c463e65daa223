package io.asyncapigen.runtime.http.listen;

import io.asyncapigen.runtime.netty.Hold;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpObject;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Parts of requests whose turn has not come. While there are some, the connection is not read from. By one event loop. */
final class Backlog {
    private final Queue<HttpObject> waiting = new ArrayDeque<>();
    private boolean held;

    /** Takes it over. */
    void add(HttpObject part) {
        waiting.add(part);
    }

    /** The next one, which the caller releases. */
    @Nullable
    HttpObject poll() {
        return waiting.poll();
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Stops or resumes reading, as there are parts waiting or not. */
    void hold(Channel channel) {
        boolean wanted = !waiting.isEmpty();
        if (held == wanted) {
            return;
        }
        held = wanted;
        if (wanted) {
            Hold.of(channel).set();
        } else {
            Hold.of(channel).release();
        }
    }

    void clear(Channel channel) {
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
        hold(channel);
    }
}
