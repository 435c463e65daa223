package io.asyncapigen.runtime.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** The JDK's own server, which shares no code with ours. */
final class JdkServer implements AutoCloseable {
    /** Answers one request. */
    @FunctionalInterface
    interface Handler {
        void handle(Request request, HttpExchange exchange) throws IOException;
    }

    /** What came in. */
    record Request(String line, com.sun.net.httpserver.Headers headers, String body) {}

    final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    final Set<InetSocketAddress> callers = ConcurrentHashMap.newKeySet();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    JdkServer(int port, Handler handler) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            callers.add(exchange.getRemoteAddress());
            var request = new Request(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().toASCIIString(),
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            requests.add(request);
            try (exchange) {
                handler.handle(request, exchange);
            }
        });
        server.start();
    }

    static JdkServer answering(int status, String body) throws IOException {
        return new JdkServer(0, (request, exchange) -> answer(exchange, status, body.getBytes(StandardCharsets.UTF_8)));
    }

    static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    int port() {
        return server.getAddress().getPort();
    }

    Server server() {
        return Server.of("http", "127.0.0.1:" + port());
    }

    Server server(String pathname) {
        ServerAddress address = ServerAddress.of("http", null, "127.0.0.1:" + port(), pathname);
        return () -> address;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
