package io.asyncapigen.runtime.ws;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.asyncapigen.runtime.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that does with each connection what a test says. */
final class RawServer implements AutoCloseable {
    /** What it does, behind the head of a handshake that was read. */
    interface Script {
        void play(RawSocket socket, String head) throws Exception;
    }

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();

    RawServer(Script script) throws IOException {
        threads.execute(() -> {
            while (!listening.isClosed()) {
                try {
                    Socket accepted = listening.accept();
                    threads.execute(() -> play(script, accepted));
                } catch (IOException e) {
                    return; // closed
                }
            }
        });
    }

    private static void play(Script script, Socket accepted) {
        try (var socket = new RawSocket(accepted)) {
            script.play(socket, socket.readHead());
            while (socket.read().isPresent()) {} // until the client goes
        } catch (Exception e) {
            // the client does not like it, which is what tests are about
        }
    }

    /** One that answers each handshake with this. */
    static RawServer answering(String answer) throws IOException {
        return new RawServer((socket, head) -> socket.write(answer.getBytes(ISO_8859_1)));
    }

    /** One that accepts each handshake and then writes these bytes. */
    static RawServer sending(byte... bytes) throws IOException {
        return new RawServer((socket, head) -> {
            socket.write(RawSocket.acceptance(head).getBytes(ISO_8859_1));
            socket.write(bytes);
        });
    }

    Server server() {
        return Server.of("ws", "127.0.0.1:" + listening.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
    }
}
