package io.asyncapigen.runtime.udp;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** What tests of this transport have in common: connections that are closed, and messages of bytes. */
@Timeout(60)
abstract class UdpTests {
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
        return closing(Connection.open(Server.of("udp", host), options));
    }

    Connection open(String host, ConnectOption... options) {
        return open(host, options(options).build());
    }

    static int port(Connection listening) {
        return listening.localAddress().orElseThrow().getPort();
    }

    DatagramSocket socket() throws IOException {
        var socket = closing(new DatagramSocket(0, InetAddress.getByName("127.0.0.1")));
        socket.setSoTimeout(20_000);
        return socket;
    }

    static void write(DatagramSocket socket, String text, SocketAddress to) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        socket.send(new DatagramPacket(bytes, bytes.length, to));
    }

    static DatagramPacket read(DatagramSocket socket) throws IOException {
        var packet = new DatagramPacket(new byte[70_000], 70_000);
        socket.receive(packet);
        return packet;
    }

    static String text(DatagramPacket packet) {
        return new String(packet.getData(), 0, packet.getLength(), UTF_8);
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
