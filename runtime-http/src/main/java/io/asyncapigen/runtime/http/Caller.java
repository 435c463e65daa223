package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ClosedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.TlsContext;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks a server, again when it says that it is busy, until the time is over. Thread-safe. */
final class Caller implements AutoCloseable {
    private static final int BUSY = 503;
    private static final int MOST_OF_AN_ERROR = 64 << 10;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** How late it may be noticed that a time is over; core itself has told the caller before. */
    private static final long SWEEP_MILLIS = 200;

    private static final ScheduledExecutorService CLOCK =
            Executors.newSingleThreadScheduledExecutor(new DefaultThreadFactory("asyncapi-http-clock", true));

    /** One message on its way, however often it is asked for. */
    private static final class Call {
        final Ask ask;
        final Envelope envelope;
        volatile Optional<Hop> hop = Optional.empty();
        final long deadline;
        final CompletableFuture<Answered> result = new CompletableFuture<>();
        volatile @Nullable CompletableFuture<?> exchange;

        Call(Ask ask, Envelope envelope, long deadline) {
            this.ask = ask;
            this.envelope = envelope;
            this.deadline = deadline;
        }

        long left() {
            return deadline - System.nanoTime();
        }

        /** Fails it, and asks no longer. */
        void end(AsyncApiException reason) {
            result.completeExceptionally(reason);
            CompletableFuture<?> open = exchange;
            if (open != null) {
                open.cancel(true);
            }
        }
    }

    private final Server server;
    private final Clients clients;
    private final Lanes lanes;
    private final Set<Call> underWay = ConcurrentHashMap.newKeySet();
    private final ScheduledFuture<?> sweeping;
    private volatile boolean closed;

    /** @throws io.asyncapigen.runtime.ConnectFailedException when the certificates that were given cannot be used */
    Caller(Server server, ConnectOptions options) {
        this.server = server;
        this.clients = new Clients(server, options);
        this.lanes = new Lanes(
                options.option(HttpPool.class).orElse(HttpPool.standard()).requests());
        this.sweeping = CLOCK.scheduleWithFixedDelay(this::sweep, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Asks.
     *
     * @param timeout for all of it
     * @return completes with any answer; fails with an {@link AsyncApiException} when there is none
     */
    CompletableFuture<Answered> call(Ask ask, Envelope envelope, Duration timeout) {
        var call = new Call(ask, envelope, System.nanoTime() + timeout.toNanos());
        underWay.add(call);
        call.result.whenComplete((answer, failure) -> underWay.remove(call));
        if (closed) {
            call.end(closedException());
        }
        attempt(call, 1);
        return call.result;
    }

    /** Ends what takes too long: the timeout of the JDK's own requests is over as soon as there is a head. */
    private void sweep() {
        for (Call each : underWay) {
            if (each.left() <= 0) {
                each.end(new SendFailedException(each.ask + " was not answered in time"));
            }
        }
    }

    private void attempt(Call call, int attempt) {
        lanes.enter(() -> {
            if (call.result.isDone()) {
                return CompletableFuture.completedFuture(null);
            }
            try {
                return start(call, attempt);
            } catch (RuntimeException e) {
                call.result.completeExceptionally(unsendable(call, e));
                return CompletableFuture.completedFuture(null);
            }
        });
    }

    private CompletableFuture<?> start(Call call, int attempt) {
        HttpRequest request = call.ask.of(call.envelope, attempt, call.hop);
        CompletableFuture<HttpResponse<byte[]>> exchange = clients.to(request.uri())
                .sendAsync(
                        request,
                        head -> call.ask.wants(head.statusCode())
                                ? new BoundedBody(call.ask.limit(), false)
                                : new BoundedBody(MOST_OF_AN_ERROR, true));
        call.exchange = exchange;
        if (call.result.isDone()) { // meanwhile
            exchange.cancel(true);
        }
        return exchange.handle((response, failure) -> {
            ended(call, attempt, response, failure);
            return null;
        });
    }

    @SuppressWarnings("NullAway") // there is a response or a failure
    private void ended(Call call, int attempt, HttpResponse<byte[]> response, Throwable failure) {
        if (failure != null) {
            call.result.completeExceptionally(failed(call, failure));
            return;
        }
        try {
            ended(call, attempt, answered(call.ask, response));
        } catch (RuntimeException e) {
            call.result.completeExceptionally(e);
        }
    }

    private static Answered answered(Ask ask, HttpResponse<byte[]> response) {
        List<String> encodings = response.headers().allValues("Content-Encoding");
        byte[] body = ask.wants(response.statusCode())
                ? Compression.undo(response.body(), encodings, ask.limit(), false)
                : Compression.undoOrLeave(response.body(), encodings, MOST_OF_AN_ERROR);
        return new Answered(response.uri(), response.statusCode(), response.headers(), Binary.wrap(body));
    }

    private void ended(Call call, int attempt, Answered answer) {
        Optional<Hop> hop = Hop.of(answer, call.ask.method(), call.hop, call.ask.redirects());
        if (hop.isPresent()) {
            call.hop = hop;
            attempt(call, attempt);
            return;
        }
        long wait = call.ask.retry() == HttpRetry.WHEN_ASKED && answer.status() == BUSY ? wait(answer) : -1;
        if (wait < 0 || wait > call.left()) {
            call.result.complete(answer);
            return;
        }
        int next = Fields.attempt(answer.fields().firstValue(Fields.ATTEMPT).orElse(null), attempt);
        CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS).execute(() -> attempt(call, next));
    }

    /** As the server says, and up to half as long again, lest all come back at once; negative where it says nothing. */
    private static long wait(Answered answer) {
        try {
            long seconds = answer.fields().firstValueAsLong("Retry-After").orElse(-1);
            return seconds < 0 || seconds > TimeUnit.DAYS.toSeconds(1)
                    ? -1
                    : seconds * SECOND + ThreadLocalRandom.current().nextLong(Math.max(1, seconds) * SECOND / 2);
        } catch (NumberFormatException e) {
            return -1; // a date, which is for people
        }
    }

    private AsyncApiException failed(Call call, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof AsyncApiException ours) {
            return ours;
        } else if (closed) {
            return closedException();
        } else if (cause instanceof HttpConnectTimeoutException) {
            return new SendFailedException(
                    "cannot connect to " + server.address() + " within the connectTimeout of the ConnectOptions",
                    cause);
        } else if (cause instanceof CancellationException || cause instanceof HttpTimeoutException) {
            return new SendFailedException(call.ask + " was not answered in time", cause);
        }
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return TlsContext.failure(server.address(), cause)
                .orElseGet(() -> new SendFailedException(
                        cause instanceof ConnectException
                                ? "cannot connect to " + server.address() + ": " + reason
                                : call.ask + " was not answered: " + reason,
                        cause));
    }

    private static AsyncApiException unsendable(Call call, RuntimeException failure) {
        return failure instanceof AsyncApiException ours
                ? ours
                : new SendFailedException("cannot send to " + call.ask + ": " + failure.getMessage(), failure);
    }

    private ClosedException closedException() {
        return new ClosedException("the connection to " + server.address() + " is closed");
    }

    /** Fails what is under way. Does not wait. */
    @Override
    public void close() {
        closed = true;
        sweeping.cancel(false);
        underWay.forEach(each -> each.end(closedException()));
        clients.close();
    }
}
