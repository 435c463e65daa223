package io.asyncapigen.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.http.listen.Answering;
import io.asyncapigen.runtime.http.listen.HttpAnswer;
import io.asyncapigen.runtime.http.listen.HttpCall;
import io.asyncapigen.runtime.http.listen.HttpHandler;
import io.asyncapigen.runtime.http.listen.HttpLimits;
import io.asyncapigen.runtime.http.listen.HttpListener;
import io.asyncapigen.runtime.http.listen.UpgradeHandler;
import io.asyncapigen.runtime.netty.ListenLimits;
import io.asyncapigen.runtime.testkit.server.ServerFolder;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The listener that HTTP and WebSocket share: whom a request goes to, and how. */
@Timeout(60)
class HttpListenerTest {
    private final List<HttpListener> open = new ArrayList<>();

    @AfterEach
    void closeAll() {
        open.forEach(HttpListener::close);
    }

    private HttpListener listen(String host, String pathname) {
        ServerAddress address = ServerAddress.of("http", null, host, pathname);
        HttpListener listener = HttpListener.share(
                () -> address,
                ConnectOptions.builder().closeTimeout(Duration.ofSeconds(5)).build());
        open.add(listener);
        return listener;
    }

    private HttpListener listen() {
        return listen("127.0.0.1:0", null);
    }

    private static AddressTemplate path(HttpListener listener, String text) {
        return listener.path(AddressTemplate.parse(text));
    }

    /** Says what it got. */
    private record Echo(String name) implements HttpHandler {
        @Override
        public int bodyLimit() {
            return 1_000;
        }

        @Override
        public void handle(HttpCall call, Binary body, Answering answering) {
            String text = name + " " + call.parameters() + " " + call.query() + " " + body.toUtf8();
            answering.answer(new HttpAnswer(200, new DefaultHttpHeaders(), Binary.utf8(text)));
        }
    }

    private static String get(HttpListener listener, String target) throws IOException {
        RawPeer.Answer answer =
                RawPeer.ask(listener.address(), "GET " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        return answer.status() + " " + answer.body();
    }

    @Test
    void literalSegmentsBeatParametersAndParametersComeDecoded() throws Exception {
        HttpListener listener = listen("127.0.0.1:0", "/api/");
        for (String each : List.of("/users/{id}", "/users/me", "/{kind}/me", "/users/{id}.json", "reports/é b/{day}")) {
            listener.route("GET", path(listener, each), new Echo(each));
        }

        assertEquals("200 /users/me {} {} ", get(listener, "/api/users/me"));
        assertEquals("200 /users/{id} {id=you} {} ", get(listener, "/api/users/you"));
        assertEquals("200 /{kind}/me {kind=groups} {} ", get(listener, "/api/groups/me"));
        assertEquals("200 /users/{id}.json {id=a.b} {} ", get(listener, "/api/users/a.b.json"));
        assertEquals("200 /users/{id} {id=a/b c%} {} ", get(listener, "/api/users/a%2Fb%20c%25"));
        assertEquals(
                "200 reports/é b/{day} {day=1} {} ",
                get(listener, "/api/reports/%C3%A9%20b/1").replace("Ã©", "é"));
        assertEquals("200 /users/me {} {a=[1, 2], b=[x y], c=[]} ", get(listener, "/api/users/m%65?a=1&b=x+y&a=2&c"));
        assertTrue(get(listener, "/api/users").startsWith("404"));
        assertTrue(get(listener, "/api/users/").startsWith("404"));
        assertTrue(get(listener, "/users/me").startsWith("404"));
    }

    private static RawPeer.Answer ask(HttpListener listener, String request) throws IOException {
        return RawPeer.ask(listener.address(), request);
    }

    @Test
    void methodsThatAPathHasNotAreRefusedWithThoseThatItHas() throws Exception {
        HttpListener listener = listen();
        listener.route("GET", path(listener, "/a"), new Echo("get"));
        listener.route("PUT", path(listener, "/{any}"), new Echo("put"));

        RawPeer.Answer refused = ask(listener, "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
        assertEquals(405, refused.status());
        assertEquals("GET, HEAD, OPTIONS, PUT", refused.header("allow"));
        assertEquals("application/problem+json", refused.header("content-type"));
        RawPeer.Answer options = ask(listener, "OPTIONS /a HTTP/1.1\r\nHost: a\r\n\r\n");
        assertEquals(204, options.status());
        assertEquals("GET, HEAD, OPTIONS, PUT", options.header("allow"));
        assertEquals("", options.header("content-length"));
        assertEquals(204, ask(listener, "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n").status());
        try (var peer = new RawPeer(listener.address())) {
            RawPeer.Answer head =
                    peer.write("HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n").readHead();
            assertEquals("10", head.header("content-length"));
            assertEquals(
                    "get {} {} ",
                    peer.write("GET /a HTTP/1.1\r\nHost: a\r\n\r\n").read().body());
        }
    }

    /** Answers when told to. */
    private static final class Slow implements HttpHandler {
        final LinkedBlockingQueue<Answering> asked = new LinkedBlockingQueue<>();

        @Override
        public int bodyLimit() {
            return 1_000;
        }

        @Override
        public void handle(HttpCall call, Binary body, Answering answering) {
            asked.add(answering);
        }

        Answering next() throws InterruptedException {
            return Objects.requireNonNull(asked.poll(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void requestsThatComeAtOnceAreAnsweredInOrder() throws Exception {
        HttpListener listener = listen();
        var slow = new Slow();
        listener.route("GET", path(listener, "/slow"), slow);
        listener.route("POST", path(listener, "/quick/{n}"), new Echo("quick"));
        var requests = new StringBuilder("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n");
        for (int i = 0; i < 50; i++) {
            requests.append("POST /quick/" + i + " HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "3\r\nab" + i % 10 + "\r\n2\r\nde\r\n0\r\n\r\n");
        }
        try (var peer = new RawPeer(listener.address())) {
            peer.write(requests.toString());
            slow.next().answer(HttpAnswer.of(202));

            assertEquals(202, peer.read().status());
            for (int i = 0; i < 50; i++) {
                assertEquals(
                        "quick {n=" + i + "} {} ab" + i % 10 + "de", peer.read().body());
            }
        }
    }

    @Test
    void aBodyIsAskedForOnlyWhereItIsWanted() throws Exception {
        HttpListener listener = listen();
        listener.route("POST", path(listener, "/a"), new Echo("a"));
        String head = "POST %s HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n";
        try (var peer = new RawPeer(listener.address())) {
            assertEquals(100, peer.write(head.formatted("/a")).readHead().status());
            assertEquals("a {} {} hi", peer.write("hi").read().body());
            assertEquals(404, peer.write(head.formatted("/b")).read().status());
            assertTrue(peer.isClosed());
        }
    }

    @Test
    void anOldClientIsAnsweredAndLeft() throws Exception {
        HttpListener listener = listen();
        listener.route("GET", path(listener, "/a"), new Echo("a"));
        try (var peer = new RawPeer(listener.address())) {
            RawPeer.Answer answer =
                    peer.write("GET http://x/a HTTP/1.0\r\n\r\n").read();
            assertEquals("a {} {} ", answer.body());
            assertEquals("close", answer.header("connection"));
            assertTrue(peer.isClosed());
        }
    }

    /** Says whatever it reads once more, without any framing, as soon as the handshake is done. */
    private static final class Parrot implements UpgradeHandler {
        @Override
        public void upgrade(Channel channel, HttpCall call, FullHttpRequest request) {
            var shaker =
                    new WebSocketServerHandshakerFactory("ws://a" + call.path(), null, false).newHandshaker(request);
            shaker.handshake(channel, request).addListener(done -> {
                channel.pipeline().remove("wsdecoder");
                channel.pipeline().remove("wsencoder");
                channel.pipeline().addLast(new ChannelInboundHandlerAdapter() {
                    @Override
                    public void channelRead(ChannelHandlerContext context, Object message) {
                        context.writeAndFlush(message);
                    }
                });
                channel.writeAndFlush(Unpooled.wrappedBuffer(("hello " + call.parameters() + "\n").getBytes()));
            });
        }
    }

    private static final String HANDSHAKE = "GET /feed/x HTTP/1.1\r\nHost: a\r\nUpgrade: WebSocket\r\n"
            + "Connection: keep-alive, Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

    @Test
    void aPathMayBeForWebSocketAndForGetAtOnce() throws Exception {
        HttpListener listener = listen();
        listener.upgrade(path(listener, "/feed/{name}"), new Parrot());
        RawPeer.Answer refused = ask(listener, "GET /feed/x HTTP/1.1\r\nHost: a\r\n\r\n");
        assertEquals(426, refused.status());
        assertEquals("websocket", refused.header("upgrade"));
        assertEquals(
                405, ask(listener, "PUT /feed/x HTTP/1.1\r\nHost: a\r\n\r\n").status());

        listener.route("GET", path(listener, "/feed/{name}"), new Echo("get"));
        try (var peer = new RawPeer(listener.address())) {
            peer.write("GET /feed/x HTTP/1.1\r\nHost: a\r\n\r\n");
            assertEquals("get {name=x} {} ", peer.read().body());
            RawPeer.Answer upgraded = peer.write(HANDSHAKE).readHead();
            assertEquals(101, upgraded.status());
            assertEquals("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", upgraded.header("sec-websocket-accept"));
            assertEquals("hello {name=x}", peer.line());
            assertEquals("polly", peer.write("polly\n").line());
        }
    }

    @Test
    void anUpgradeCanBeRefused() throws Exception {
        HttpListener listener = listen();
        listener.upgrade(path(listener, "/feed/{name}"), new UpgradeHandler() {
            @Override
            public Optional<HttpAnswer> refuse(HttpCall call) {
                return Optional.of(HttpAnswer.problem(403, "not you"));
            }

            @Override
            public void upgrade(Channel channel, HttpCall call, FullHttpRequest request) {
                channel.close();
            }
        });

        try (var peer = new RawPeer(listener.address())) {
            assertEquals(403, peer.write(HANDSHAKE).read().status());
            assertEquals(403, peer.write(HANDSHAKE).read().status());
        }
    }

    @Test
    void aPlaceIsSharedUntilTheLastHasGone() throws Exception {
        String host = "127.0.0.1:" + ServerFolder.freePort();
        HttpListener first = listen(host, null);
        HttpListener second = listen(host, "/v2");
        first.route("GET", path(first, "/a"), new Echo("first"));
        var route = second.route("GET", path(second, "/a"), new Echo("second"));

        assertEquals("200 first {} {} ", get(second, "/a"));
        assertEquals("200 second {} {} ", get(first, "/v2/a"));
        first.route("GET", path(first, "/of/{b}"), new Echo("b"));
        assertThrows(AsyncApiException.class, () -> second.route("GET", path(first, "/of/{c}"), new Echo("c")));
        assertThrows(
                ConnectFailedException.class,
                () -> HttpListener.share(
                        Server.of("http", host),
                        ConnectOptions.builder()
                                .option(HttpLimits.standard().withHeaders(1_000))
                                .build()));
        route.close();
        assertTrue(get(second, "/v2/a").startsWith("404"));
        second.close();
        second.close();
        assertEquals("200 first {} {} ", get(first, "/a"));
        first.close();
        assertThrows(IOException.class, () -> get(first, "/a"));
        listen(host, null);
    }

    @Test
    void whatIsAskedIsAnsweredBeforeThePlaceIsClosed() throws Exception {
        HttpListener listener = listen();
        var slow = new Slow();
        listener.route("GET", path(listener, "/slow"), slow);
        try (var busy = new RawPeer(listener.address());
                var idle = new RawPeer(listener.address())) {
            busy.write("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n");
            Answering answering = slow.next();
            CompletableFuture<Void> closed = CompletableFuture.runAsync(listener::close);

            assertTrue(idle.isClosed());
            answering.answer(HttpAnswer.of(204));
            RawPeer.Answer answer = busy.read();
            assertEquals(204, answer.status());
            assertEquals("close", answer.header("connection"));
            assertTrue(busy.isClosed());
            closed.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (var socket = new ServerSocket(0)) {
            String host = "127.0.0.1:" + socket.getLocalPort();
            ConnectFailedException failure = assertThrows(ConnectFailedException.class, () -> listen(host, null));
            assertTrue(String.valueOf(failure.getMessage()).contains(host), failure::toString);
        }
    }

    /** Answers after a second. */
    private record Late() implements HttpHandler {
        @Override
        public int bodyLimit() {
            return 1_000;
        }

        @Override
        public void handle(HttpCall call, Binary body, Answering answering) {
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> answering.answer(HttpAnswer.of(204)));
        }
    }

    @Test
    void aConnectionIsNotIdleWhileItsRequestIsHandled() throws Exception {
        ConnectOptions hasty = ConnectOptions.builder()
                .option(ListenLimits.standard().withIdle(Duration.ofMillis(200)))
                .build();
        try (HttpListener listener = HttpListener.share(Server.of("http", "127.0.0.1:0"), hasty)) {
            listener.route("GET", path(listener, "/late"), new Late());
            try (var peer = new RawPeer(listener.address())) {
                assertEquals(
                        204,
                        peer.write("GET /late HTTP/1.1\r\nHost: a\r\n\r\n")
                                .read()
                                .status());
                assertTrue(peer.isClosed(), "when it is idle");
            }
        }
    }
}
