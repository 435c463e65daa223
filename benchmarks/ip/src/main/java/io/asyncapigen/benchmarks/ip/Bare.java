package io.asyncapigen.benchmarks.ip;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import io.asyncapigen.benchmarks.turns.Contender;
import io.asyncapigen.benchmarks.turns.NumberedBytes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.IntConsumer;

/** What one would write by hand on JNA: {@code sendto} and {@code recvfrom}, and a thread that handles what it has received. */
final class Bare implements Contender {
    private static final int AF_INET = 2;
    private static final int SOCK_RAW = 3;
    private static final int SOL_SOCKET = 1;
    private static final int SO_RCVBUF = 8;
    private static final int SHUT_RD = 0;
    private static final int ADDRESS_SIZE = 16;
    private static final int WORD = 4;
    private static final int LARGEST = 65_535;
    private static final CompletionStage<?> SENT = CompletableFuture.completedFuture(null);

    static {
        Native.register(Bare.class, Platform.C_LIBRARY_NAME);
    }

    private final int socket;
    private final byte[] address = new byte[ADDRESS_SIZE];
    private volatile IntConsumer handler = number -> {};
    private volatile boolean closed;

    Bare(String host, int protocol) throws UnknownHostException {
        address[0] = AF_INET;
        System.arraycopy(InetAddress.getByName(host).getAddress(), 0, address, 4, 4);
        socket = socket(AF_INET, SOCK_RAW, protocol);
        setsockopt(socket, SOL_SOCKET, SO_RCVBUF, new byte[] {0, 0, 64, 0}, 4);
        bind(socket, address, ADDRESS_SIZE);
        new Thread(this::receive).start();
    }

    private static native int socket(int family, int type, int protocol) throws LastErrorException;

    private static native int setsockopt(int socket, int level, int name, byte[] value, int length)
            throws LastErrorException;

    private static native int bind(int socket, byte[] address, int length) throws LastErrorException;

    private static native long sendto(
            int socket, byte[] data, long length, int flags, byte[] address, int addressLength)
            throws LastErrorException;

    private static native long recvfrom(
            int socket, ByteBuffer data, long length, int flags, long address, long addressLength)
            throws LastErrorException;

    private static native int shutdown(int socket, int how);

    private static native int close(int socket) throws LastErrorException;

    @Override
    public String name() {
        return "bare JNA";
    }

    private void receive() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(LARGEST);
        while (!closed) {
            int length = (int) recvfrom(socket, buffer, LARGEST, 0, 0, 0);
            if (length > 0) {
                int header = (buffer.get(0) & 0xF) * WORD;
                byte[] payload = new byte[length - header];
                buffer.get(header, payload);
                handler.accept(NumberedBytes.number(payload));
            }
        }
        close(socket);
    }

    @Override
    public void handler(IntConsumer handler) {
        this.handler = handler;
    }

    @Override
    public CompletionStage<?> send(int number) {
        byte[] payload = NumberedBytes.of(number, Throughput.SIZE);
        sendto(socket, payload, payload.length, 0, address, ADDRESS_SIZE);
        return SENT;
    }

    @Override
    public void close() {
        closed = true;
        shutdown(socket, SHUT_RD);
    }
}
