package io.asyncapigen.runtime.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One who writes bytes to a server, HTTP or not, and reads its answers. */
final class RawPeer implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    /** Names in lower case. */
    record Answer(int status, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    private final Socket socket;
    private final InputStream in;

    RawPeer(InetSocketAddress server) throws IOException {
        this(new Socket(server.getAddress(), server.getPort()));
    }

    RawPeer(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MILLIS);
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    static Answer ask(InetSocketAddress server, String request) throws IOException {
        try (var peer = new RawPeer(server)) {
            return peer.write(request).read();
        }
    }

    RawPeer write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** Whether something has come that was not read. */
    boolean hasAnswer() throws IOException {
        return in.available() > 0;
    }

    /** With a body as {@code Content-Length} says. */
    Answer read() throws IOException {
        return read(false);
    }

    /** Of one that has no body whatever its {@code Content-Length} is. */
    Answer readHead() throws IOException {
        return read(true);
    }

    private Answer read(boolean isHead) throws IOException {
        String[] first = line().split(" ", 3);
        assertEquals("HTTP/1.1", first[0]);
        var headers = new LinkedHashMap<String, String>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int size = isHead ? 0 : Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Answer(Integer.parseInt(first[1]), headers, new String(in.readNBytes(size), ISO_8859_1));
    }

    String line() throws IOException {
        var line = new StringBuilder();
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new IOException("the end, after \"" + line + "\"");
            }
            line.append((char) each);
        }
        return line.toString().strip();
    }

    /** Whether the server closes, and says nothing more before. */
    boolean isClosed() throws IOException {
        return in.read() < 0;
    }

    Socket socket() {
        return socket;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
