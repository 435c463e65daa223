package io.asyncapigen.runtime.ws;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** A peer that writes the bytes of a WebSocket itself, rightly or wrongly, on either side. */
final class RawSocket implements AutoCloseable {
    static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";
    private static final int PATIENCE_MILLIS = 20_000;

    /** What was read. */
    record Frame(int head, byte[] payload) {
        int opcode() {
            return head & 0xF;
        }

        int closeCode() {
            return payload.length == 0 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xFFFF;
        }
    }

    private final Socket socket;
    private final DataInputStream in;

    RawSocket(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    /** Connected, and nothing said. */
    static RawSocket to(InetSocketAddress server) throws IOException {
        return new RawSocket(new Socket(server.getAddress(), server.getPort()));
    }

    /** With its handshake done. */
    static RawSocket open(InetSocketAddress server, String path, String... headers) throws IOException {
        return to(server).opened(path, headers);
    }

    /** The same, with its handshake done. */
    RawSocket opened(String path, String... headers) throws IOException {
        String answer = shake(path, headers);
        if (!answer.startsWith("HTTP/1.1 101 ")) {
            throw new IOException(answer);
        }
        return this;
    }

    /** The handshake of a client. */
    String shake(String path, String... headers) throws IOException {
        return ask(request(path, headers));
    }

    /** What it asks for. */
    static String request(String path, String... headers) {
        var lines = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: here\r\nUpgrade: websocket\r\n"
                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " + KEY + "\r\n");
        for (String each : headers) {
            lines.append(each).append("\r\n");
        }
        return lines + "\r\n";
    }

    /** What comes back up to an empty line, and the body if its length is said. */
    String ask(String request) throws IOException {
        write(request.getBytes(ISO_8859_1));
        String head = readHead();
        int at = head.toLowerCase(Locale.ROOT).indexOf("content-length: ");
        int length = at < 0 ? 0 : Integer.parseInt(head.substring(at + 16, head.indexOf('\r', at)));
        return head + new String(in.readNBytes(length), ISO_8859_1);
    }

    String readHead() throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int each = in.read();
            if (each < 0) {
                break;
            }
            head.append((char) each);
        }
        return head.toString();
    }

    /** What a server says to a client's handshake that it accepts. */
    static String acceptance(String head) {
        String key = head.replaceAll("(?is).*sec-websocket-key: *([^\r]*)\r.*", "$1");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1")
                    .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(ISO_8859_1));
            return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                    + Base64.getEncoder().encodeToString(hash) + "\r\n\r\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    RawSocket write(byte... bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** A frame with a mask, as clients have to send it. */
    RawSocket send(int head, byte... payload) throws IOException {
        return write(frame(head, true, payload));
    }

    static byte[] frame(int head, boolean masked, byte... payload) {
        var frame = new ByteArrayOutputStream();
        int mask = masked ? 0x80 : 0;
        frame.write(head);
        if (payload.length < 126) {
            frame.write(mask | payload.length);
        } else if (payload.length < 65_536) {
            frame.write(mask | 126);
            frame.writeBytes(
                    ByteBuffer.allocate(2).putShort((short) payload.length).array());
        } else {
            frame.write(mask | 127);
            frame.writeBytes(ByteBuffer.allocate(8).putLong(payload.length).array());
        }
        byte[] key = {1, 2, 3, 4};
        if (masked) {
            frame.writeBytes(key);
        }
        for (int i = 0; i < payload.length; i++) {
            frame.write(masked ? payload[i] ^ key[i % 4] : payload[i]);
        }
        return frame.toByteArray();
    }

    static byte[] close(int code, String reason) {
        return ByteBuffer.allocate(2 + reason.length())
                .putShort((short) code)
                .put(reason.getBytes(ISO_8859_1))
                .array();
    }

    /** The next frame, unmasked; empty at the end. */
    Optional<Frame> read() throws IOException {
        try {
            int head = in.readUnsignedByte();
            int length = in.readUnsignedByte();
            long size = length & 0x7F;
            size = size == 126 ? in.readUnsignedShort() : size == 127 ? in.readLong() : size;
            var key = new byte[4];
            if ((length & 0x80) != 0) {
                in.readFully(key);
            }
            byte[] payload = in.readNBytes((int) size);
            for (int i = 0; i < payload.length; i++) {
                payload[i] ^= key[i % 4];
            }
            return Optional.of(new Frame(head, payload));
        } catch (EOFException | SocketException e) {
            return Optional.empty();
        }
    }

    /** Has what is not read any more reset the connection when it is closed. */
    void reset() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
