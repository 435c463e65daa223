package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.spi.TlsContext;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's clients of one connection. One ends, with its thread and its pool, when nobody refers to it any more, for before Java 21 it
 * cannot be closed; therefore those without TLS, which are all alike, are shared. Thread-safe.
 */
final class Clients implements AutoCloseable {
    private static final Executor THREADS =
            Executors.newCachedThreadPool(new DefaultThreadFactory("asyncapi-http", true));
    private static final Map<Duration, WeakReference<HttpClient>> PLAIN = new HashMap<>(); // guarded by itself
    private static final String ENCRYPTED = "https";

    private final Server server;
    private final ConnectOptions options;

    // Guarded by this.
    private @Nullable HttpClient plain;
    private @Nullable HttpClient encrypted;

    /** @throws io.asyncapigen.runtime.ConnectFailedException when the certificates that were given cannot be used */
    Clients(Server server, ConnectOptions options) {
        this.server = server;
        this.options = options;
        of(server.address().protocol());
    }

    /** The one that asks there; the server may have pointed from plain HTTP to TLS. */
    HttpClient to(URI uri) {
        return of(uri.getScheme());
    }

    private synchronized HttpClient of(String scheme) {
        if (scheme.equalsIgnoreCase(ENCRYPTED)) {
            HttpClient known = encrypted;
            HttpClient client = known == null ? encrypted(server, options) : known;
            encrypted = client;
            return client;
        }
        HttpClient known = plain;
        HttpClient client = known == null ? plain(options) : known;
        plain = client;
        return client;
    }

    /** In the clear, HTTP/1.1. */
    private static HttpClient plain(ConnectOptions options) {
        synchronized (PLAIN) {
            PLAIN.values().removeIf(each -> each.refersTo(null));
            WeakReference<HttpClient> known = PLAIN.get(options.connectTimeout());
            HttpClient client = known == null ? null : known.get();
            if (client == null) {
                client = builder(options).version(HttpClient.Version.HTTP_1_1).build();
                PLAIN.put(options.connectTimeout(), new WeakReference<>(client));
            }
            return client;
        }
    }

    /** By TLS, with HTTP/2 where the server offers it. */
    private static HttpClient encrypted(Server server, ConnectOptions options) {
        return builder(options)
                .version(HttpClient.Version.HTTP_2)
                .sslContext(TlsContext.of(server, options).context())
                .build();
    }

    private static HttpClient.Builder builder(ConnectOptions options) {
        return HttpClient.newBuilder()
                .connectTimeout(options.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .executor(THREADS);
    }

    /** Ends what is not shared. Does not wait. */
    @Override
    public synchronized void close() {
        if ((Object) encrypted instanceof AutoCloseable closeable) {
            CompletableFuture.runAsync(() -> close(closeable));
        }
    }

    private static void close(AutoCloseable client) {
        try {
            client.close();
        } catch (Exception e) { // as the interface has it
            throw new IllegalStateException(e);
        }
    }
}
