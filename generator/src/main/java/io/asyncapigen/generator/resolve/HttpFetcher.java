package io.asyncapigen.generator.resolve;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Gets documents with the JDK's client. Redirects are followed by hand, so that each one is asked for, and never from
 * {@code https} to {@code http}. Sends no cookies and no credentials.
 */
final class HttpFetcher implements RemoteFetcher {
    private static final int MOST_REDIRECTS = 5;

    private final Duration timeout;
    private final long mostBytes;
    private @Nullable HttpClient client;

    HttpFetcher(Duration timeout, long mostBytes) {
        this.timeout = timeout;
        this.mostBytes = mostBytes;
    }

    @Override
    public Fetched fetch(URI uri, Predicate<URI> allowed) throws IOException {
        long deadline = System.nanoTime() + timeout.toNanos();
        URI at = uri;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpResponse<byte[]> response = ask(at, deadline);
            int status = response.statusCode();
            Optional<String> location = response.headers().firstValue("Location");
            if (status / 100 == 2) {
                return new Fetched(at, response.body());
            }
            if (status / 100 != 3 || location.isEmpty()) {
                throw new IOException("the server answered " + status);
            }
            at = redirected(at, location.get(), allowed);
        }
        throw new IOException("more than " + MOST_REDIRECTS + " redirects");
    }

    private static URI redirected(URI from, String location, Predicate<URI> allowed) throws IOException {
        URI to = Uris.resolve(from, location);
        if (to == null || !allowed.test(to)) {
            String host = to == null || to.getHost() == null ? "an address that cannot be used" : to.getHost();
            throw new IOException("it is redirected to " + host + ", which is not allowed");
        }
        if ("https".equalsIgnoreCase(from.getScheme()) && !"https".equalsIgnoreCase(to.getScheme())) {
            throw new IOException("it is redirected from https to http");
        }
        return to;
    }

    private HttpResponse<byte[]> ask(URI uri, long deadline) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(timeout)
                .header("Accept", "application/yaml, application/json, */*;q=0.5")
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client().sendAsync(request, info -> new LimitedBody(mostBytes));
        try {
            return answer.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no answer within " + timeout.toMillis() + " ms, see --timeout", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(reason(e.getCause()), e);
        }
    }

    private static String reason(@Nullable Throwable cause) {
        if (cause instanceof ConnectException) {
            return "the host cannot be reached";
        }
        String message = cause == null ? null : cause.getMessage();
        return message != null
                ? message
                : cause == null ? "unknown" : cause.getClass().getSimpleName();
    }

    /** Made when it is first needed: most runs fetch nothing. */
    private HttpClient client() {
        HttpClient made = client;
        if (made == null) {
            made = HttpClient.newBuilder()
                    .connectTimeout(timeout)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
            client = made;
        }
        return made;
    }
}
