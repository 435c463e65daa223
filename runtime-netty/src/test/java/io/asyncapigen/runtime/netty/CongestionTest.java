package io.asyncapigen.runtime.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.channel.Channel;
import io.netty.channel.DefaultChannelId;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CongestionTest {
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Congestion congestion = new Congestion(100, connections);
    private final Channel one = new EmbeddedChannel(DefaultChannelId.newInstance());
    private final Channel other = new EmbeddedChannel(DefaultChannelId.newInstance());
    private final Channel late = new EmbeddedChannel(DefaultChannelId.newInstance());

    @BeforeEach
    void connect() {
        accept(one);
        accept(other);
    }

    private void accept(Channel connection) {
        connections.add(connection);
        congestion.watch(connection);
    }

    @AfterEach
    void close() {
        List.of(one, other, late).forEach(Channel::close);
    }

    private static boolean isRead(Channel channel) {
        return channel.config().isAutoRead();
    }

    private void assertRead(boolean ofOne, boolean ofOther) {
        assertEquals(List.of(ofOne, ofOther), List.of(isRead(one), isRead(other)));
    }

    @Test
    void nobodyIsReadFromWhileTooMuchWaits() {
        Congestion.begin(one, 60);
        assertRead(true, true);
        Congestion.begin(other, 41);
        assertRead(false, false);
        Congestion.end(one, 50);
        assertRead(false, false);
        Congestion.end(one, 10);
        assertRead(true, true);
    }

    @Test
    void whoComesMeanwhileHasToWaitToo() {
        Congestion.begin(one, 101);
        accept(late);
        assertEquals(false, isRead(late));
        Congestion.end(one, 101);
        assertEquals(true, isRead(late));
    }

    @Test
    void whoIsHeldBackForAnotherReasonStaysSo() {
        Hold.of(other).set();
        Congestion.begin(one, 101);
        Congestion.end(one, 101);
        assertRead(true, false);
        Hold.of(other).release();
        assertRead(true, true);
    }

    @Test
    void itMayHappenAgain() {
        for (int i = 0; i < 3; i++) {
            Congestion.begin(one, 101);
            assertRead(false, false);
            Congestion.end(one, 101);
            assertRead(true, true);
        }
    }
}
