package io.asyncapigen.runtime.nats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;

/** A client that shares no code with ours or with jnats: the protocol is text. Waits for 20 seconds at most. Not thread-safe. */
final class RawClient implements AutoCloseable {
    /** @param headers as they are, with their first line; empty where there are none */
    record Message(String subject, String reply, String headers, String payload) {}

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;
    private final Queue<Message> waiting = new ArrayDeque<>();
    private int subscriptions;

    RawClient(int port) throws IOException {
        this.socket = new Socket("127.0.0.1", port);
        this.in = socket.getInputStream();
        socket.setSoTimeout(PATIENCE_MILLIS);
        write(
                "CONNECT {\"verbose\":false,\"headers\":true,\"no_responders\":true,\"user\":\"alice\",\"pass\":\"wonderland\"}\r\n");
        flush();
    }

    void subscribe(String subject) throws IOException {
        subscriptions++;
        write("SUB " + subject + " " + subscriptions + "\r\n");
        flush();
    }

    /** @param header as in {@code Trace: t1}; empty for none */
    void publish(String subject, String reply, String header, String payload) throws IOException {
        String headers = header.isEmpty() ? "" : "NATS/1.0\r\n" + header + "\r\n\r\n";
        String sizes = (header.isEmpty() ? "" : headers.length() + " ") + (headers.length() + payload.length());
        String to = reply.isEmpty() ? subject : subject + " " + reply;
        write((header.isEmpty() ? "PUB " : "HPUB ") + to + " " + sizes + "\r\n" + headers + payload + "\r\n");
    }

    /** Sends a request and waits for its reply. */
    Message request(String subject, String header, String payload) throws IOException {
        String inbox = "_INBOX." + UUID.randomUUID();
        subscribe(inbox);
        publish(subject, inbox, header, payload);
        return next();
    }

    Message next() throws IOException {
        while (waiting.isEmpty()) {
            read();
        }
        return waiting.remove();
    }

    /** Waits until the server has had all that was written. */
    private void flush() throws IOException {
        write("PING\r\n");
        while (!read().equals("PONG")) {}
    }

    /** The line that comes next; what it says of a message waits. */
    private String read() throws IOException {
        String line = line();
        String[] words = line.split(" ");
        if (words[0].equals("MSG") || words[0].equals("HMSG")) {
            boolean hasHeaders = words[0].equals("HMSG");
            boolean hasReply = words.length == (hasHeaders ? 6 : 5);
            int size = Integer.parseInt(words[words.length - 1]);
            int headers = hasHeaders ? Integer.parseInt(words[words.length - 2]) : 0;
            String all = new String(in.readNBytes(size), UTF_8);
            line();
            waiting.add(
                    new Message(words[1], hasReply ? words[3] : "", all.substring(0, headers), all.substring(headers)));
        } else if (line.equals("PING")) {
            write("PONG\r\n");
        } else if (words[0].equals("-ERR")) {
            throw new IOException(line);
        }
        return line;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server has ended the connection");
            } else if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(UTF_8);
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
