package io.asyncapigen.runtime.tcp;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** What tests of this transport have in common: connections that are closed, and messages of bytes. */
@Timeout(60)
abstract class TcpTests {
    static final MessageSet<RawMessage> RAW = MessageSet.of(RawMessage.TYPE);
    static final Route ROUTE = Route.of("channel", AddressTemplate.parse("channel"));

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each = open.poll(); each != null; each = open.poll()) {
            each.close();
        }
    }

    <C extends AutoCloseable> C closing(C resource) {
        open.push(resource);
        return resource;
    }

    static ConnectOptions.Builder options(ConnectOption... options) {
        var builder = ConnectOptions.builder();
        for (ConnectOption each : options) {
            builder.option(each);
        }
        return builder;
    }

    Connection open(String host, ConnectOptions options) {
        return open("tcp", host, options);
    }

    Connection open(String protocol, String host, ConnectOptions options) {
        return closing(Connection.open(Server.of(protocol, host), options));
    }

    /** One that listens on a free port, with options such as a framing. */
    Connection listening(ConnectOption... options) {
        return open("127.0.0.1:0", options(options).build());
    }

    Connection calling(int port, ConnectOption... options) {
        return open("127.0.0.1:" + port, options(options).build());
    }

    static int port(Connection listening) {
        return listening.localAddress().orElseThrow().getPort();
    }

    Socket socket(int port) throws IOException {
        var socket = closing(new Socket(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout(20_000);
        return socket;
    }

    static BlockingQueue<Delivery<RawMessage>> collect(Connection connection) {
        var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
        connection.subscriber(ROUTE, RAW).subscribe(received::add);
        return received;
    }

    static RawMessage message(String text) {
        return RawMessage.of(Binary.utf8(text));
    }

    static void send(Connection connection, String text) {
        connection.publisher(ROUTE, RAW).send(message(text));
    }

    static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(20, TimeUnit.SECONDS);
        assertNotNull(next, "nothing came");
        return next;
    }

    static String text(BlockingQueue<Delivery<RawMessage>> received) throws InterruptedException {
        return next(received).message().payload().toUtf8();
    }
}
