package io.asyncapigen.runtime.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ServerAddress;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ListenerTest {
    private static final ListenLimits LIMITS = ListenLimits.standard();
    private static final Duration SHORT = Duration.ofMillis(50);

    /** Sends back what comes, and breaks at an exclamation mark. */
    @Sharable
    private static final class Echo extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            var bytes = (io.netty.buffer.ByteBuf) message;
            if (bytes.getByte(bytes.readerIndex()) == '!') {
                ReferenceCountUtil.release(message);
                throw new IllegalStateException("broken");
            }
            context.writeAndFlush(message);
        }
    }

    private static void assertEcho(Socket socket) throws Exception {
        socket.getOutputStream().write('a');
        assertEquals('a', socket.getInputStream().read());
    }

    @Test
    void thePortThatTheSystemChoseIsKnown() throws Exception {
        try (var loopback = new Loopback(LIMITS, Optional.empty(), new Echo());
                var socket = loopback.connect()) {
            assertNotEquals(0, loopback.port());
            assertEcho(socket);
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (var taken = new ServerSocket(0);
                var loops = EventLoops.share()) {
            var server = ServerAddress.of("tcp", "localhost:" + taken.getLocalPort());
            var failure = assertThrows(
                    ConnectFailedException.class,
                    () -> Listener.open(loops, server, Place.of(server, 0), LIMITS, Optional.empty(), each -> {}));
            assertTrue(String.valueOf(failure.getMessage()).contains(server.toString()), failure::toString);
        }
    }

    @Test
    void oneConnectionMoreThanAllowedIsClosedAndItsPlaceIsFreeAgainWhenAnotherOneLeaves() throws Exception {
        try (var loopback = new Loopback(LIMITS.withConnections(1), Optional.empty(), new Echo())) {
            try (var first = loopback.connect()) {
                assertEcho(first);
                try (var second = loopback.connect()) {
                    assertEquals(-1, second.getInputStream().read());
                }
                assertEcho(first);
            }
            var gone = loopback.accepted();
            gone.closeFuture().await();
            gone.eventLoop().submit(() -> {}).await(); // after all that is done when it is closed
            try (var third = loopback.connect()) {
                assertEcho(third);
            }
        }
    }

    @Test
    void aConnectionThatDoesNotMoveIsClosed() throws Exception {
        try (var loopback = new Loopback(LIMITS.withIdle(SHORT));
                var socket = loopback.connect()) {
            assertEquals(-1, socket.getInputStream().read());
        }
    }

    @Test
    void aConnectionThatWeDoNotReadFromIsNotClosed() throws Exception {
        try (var loopback = new Loopback(LIMITS.withIdle(SHORT), Optional.empty(), new ChannelInboundHandlerAdapter() {
                    @Override
                    public void channelActive(ChannelHandlerContext context) {
                        Hold.of(context.channel()).set();
                    }
                });
                var socket = loopback.connect()) {
            var accepted = loopback.accepted();
            assertFalse(accepted.closeFuture().await(SHORT.toMillis() * 6));
            Hold.of(accepted).release();
            assertEquals(-1, socket.getInputStream().read());
        }
    }

    @Test
    void aConnectionOnWhichAHandlerBreaksIsClosedAndTheOthersGoOn() throws Exception {
        try (var loopback = new Loopback(LIMITS, Optional.empty(), new Echo());
                var bad = loopback.connect();
                var good = loopback.connect()) {
            bad.getOutputStream().write('!');
            assertEquals(-1, bad.getInputStream().read());
            assertEcho(good);
        }
    }

    @Test
    void connectionsStayWhenNoMoreAreAccepted() throws Exception {
        try (var loopback = new Loopback(LIMITS, Optional.empty(), new Echo());
                var socket = loopback.connect()) {
            InetSocketAddress at = loopback.listener().address();
            assertEcho(socket);
            loopback.listener().stopAccepting();
            assertEcho(socket);
            new ServerSocket(at.getPort()).close(); // it is free
            assertFalse(loopback.listener().awaitEnd(SHORT));
            socket.shutdownOutput();
            assertTrue(loopback.listener().awaitEnd(Duration.ofSeconds(20)));
        }
    }

    @Test
    void aConnectionThatComesWhileNoMoreAreAcceptedIsClosed() throws Exception {
        var listener = new AtomicReference<Listener>();
        var late = new ChannelInboundHandlerAdapter() {
            @Override
            public void handlerAdded(ChannelHandlerContext context) {
                listener.get().stopAccepting();
            }
        };
        try (var loopback = new Loopback(LIMITS, Optional.empty(), late)) {
            listener.set(loopback.listener());
            try (var socket = loopback.connect()) {
                assertEquals(-1, socket.getInputStream().read());
            }
        }
    }

    @Test
    void closingClosesThoseThatAreThere() throws Exception {
        var loopback = new Loopback(LIMITS);
        try (var socket = loopback.connect()) {
            loopback.accepted();
            loopback.close();
            assertEquals(-1, socket.getInputStream().read());
        }
    }

    @Test
    void thePortCanBeTakenAgainAtOnce() throws Exception {
        try (var loopback = new Loopback(LIMITS);
                var socket = loopback.connect()) {
            int port = loopback.port();
            loopback.accepted();
            loopback.listener().close();
            assertEquals(-1, socket.getInputStream().read());
            var server = ServerAddress.of("tcp", "127.0.0.1:" + port);
            Listener.open(loopback.loops(), server, Place.of(server, 0), LIMITS, Optional.empty(), each -> {})
                    .close();
        }
    }

    @Test
    void threadsEndWithTheLastShare() throws Exception {
        var first = EventLoops.share();
        var second = EventLoops.share();
        assertEquals(first.group(), second.group());
        first.close();
        first.close();
        assertFalse(second.group().isShuttingDown());
        second.close();
        assertTrue(second.group().awaitTermination(20, TimeUnit.SECONDS));
    }
}
