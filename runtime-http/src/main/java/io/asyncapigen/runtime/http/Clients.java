package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.spi.TlsContext;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.lang.ref.WeakReference;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * The JDK's clients. One ends, with its thread and its pool, when nobody refers to it any more, for before Java 21 it cannot be closed;
 * therefore those without TLS, which are all alike, are shared.
 */
final class Clients {
    private static final Executor THREADS =
            Executors.newCachedThreadPool(new DefaultThreadFactory("asyncapi-http", true));
    private static final Map<Duration, WeakReference<HttpClient>> PLAIN = new HashMap<>(); // guarded by itself

    private Clients() {}

    /** In the clear, HTTP/1.1. */
    static HttpClient plain(ConnectOptions options) {
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

    /**
     * By TLS, with HTTP/2 where the server offers it.
     *
     * @throws io.asyncapigen.runtime.ConnectFailedException when the certificates that were given cannot be used
     */
    static HttpClient encrypted(Server server, ConnectOptions options) {
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
}
