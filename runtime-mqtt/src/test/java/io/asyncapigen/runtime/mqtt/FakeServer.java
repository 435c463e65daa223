package io.asyncapigen.runtime.mqtt;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes clients of MQTT one after another, answers their first packets with what it is told to, and keeps the first CONNECT. */
final class FakeServer implements AutoCloseable {
    private final ServerSocket entrance = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final CompletableFuture<byte[]> connect = new CompletableFuture<>();
    private final AtomicInteger connections = new AtomicInteger();

    FakeServer(byte[]... answers) throws IOException {
        var thread = new Thread(() -> {
            while (!entrance.isClosed()) {
                serve(answers);
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    String host() {
        return "127.0.0.1:" + entrance.getLocalPort();
    }

    /** Without its first byte and its length. */
    CompletableFuture<byte[]> connect() {
        return connect;
    }

    /** How many clients have come. */
    int connections() {
        return connections.get();
    }

    private void serve(byte[]... answers) {
        try (Socket client = entrance.accept();
                var in = new DataInputStream(client.getInputStream())) {
            connections.incrementAndGet();
            for (byte[] each : answers) {
                connect.complete(packet(in));
                client.getOutputStream().write(each);
            }
            while (in.read() >= 0) {}
        } catch (IOException e) {
            connect.completeExceptionally(e);
        }
    }

    private static byte[] packet(DataInputStream in) throws IOException {
        in.readByte();
        int length = 0;
        int shift = 0;
        int part;
        do {
            part = in.readUnsignedByte();
            length |= (part & 0x7f) << shift;
            shift += 7;
        } while (part >= 0x80);
        return in.readNBytes(length);
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
