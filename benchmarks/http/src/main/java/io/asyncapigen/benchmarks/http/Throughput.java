package io.asyncapigen.benchmarks.http;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Server;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/**
 * Requests per second, and the time that 99 of 100 are answered in. Our server beside a plain one of netty, both asked by the JDK's client;
 * and our client beside the JDK's, both asking the plain server. They take turns; the first turn of each warms up, the medians count.
 */
public final class Throughput {
    private static final int TURNS = 5;
    private static final int AT_ONCE = 16;

    /** Asks one server, 16 requests at once. */
    @FunctionalInterface
    private interface Client {
        CompletionStage<?> ask();
    }

    private record Result(double perSecond, double micros) {}

    private Throughput() {}

    /** @param arguments how many requests a turn has */
    public static void main(String... arguments) throws Exception {
        int requests = Integer.parseInt(arguments[0]);
        var characters = new LongAdder();
        HttpClient jdk =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try (var plain = new PlainServer(characters);
                Connection listening = Connection.open(
                        Server.of("http", "127.0.0.1:0"),
                        ConnectOptions.builder().maxInFlight(AT_ONCE * 2).build());
                Connection asking =
                        Connection.open(Server.of("http", "127.0.0.1:" + plain.port()), ConnectOptions.defaults())) {
            listening
                    .subscriber(Note.ROUTE, Note.SET)
                    .subscribe(delivery ->
                            characters.add(delivery.message().payload().length()));
            int ours = listening.localAddress().orElseThrow().getPort();
            var publisher = asking.publisher(Note.ROUTE, Note.SET);
            compare("server", requests, jdk(jdk, plain.port()), jdk(jdk, ours));
            compare("client", requests, jdk(jdk, plain.port()), () -> publisher.sendAsync(new Note(Note.TEXT)));
        }
        long expected = 4L * (TURNS + 1) * requests * Note.TEXT.length();
        if (characters.sum() != expected) {
            throw new IllegalStateException(characters + " characters came, not " + expected);
        }
    }

    private static Client jdk(HttpClient client, int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/notes"))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(Note.TEXT))
                .build();
        return () -> client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .thenAccept(response -> {
                    if (response.statusCode() != 204) {
                        throw new IllegalStateException("status " + response.statusCode());
                    }
                });
    }

    private static void compare(String what, int requests, Client bare, Client ours) throws InterruptedException {
        var ofBare = new ArrayList<Result>();
        var ofOurs = new ArrayList<Result>();
        for (int turn = 0; turn <= TURNS; turn++) {
            Result first = turn(bare, requests);
            Result second = turn(ours, requests);
            if (turn > 0) {
                ofBare.add(first);
                ofOurs.add(second);
            }
        }
        double rateOfBare = median(ofBare.stream().map(Result::perSecond).toList());
        double rateOfOurs = median(ofOurs.stream().map(Result::perSecond).toList());
        System.out.printf(
                Locale.ROOT,
                "%s: %.0f/s bare, %.0f/s ours, ratio %.2f; 99 of 100 within %.0f and %.0f microseconds%n",
                what,
                rateOfBare,
                rateOfOurs,
                rateOfOurs / rateOfBare,
                median(ofBare.stream().map(Result::micros).toList()),
                median(ofOurs.stream().map(Result::micros).toList()));
    }

    private static Result turn(Client client, int requests) throws InterruptedException {
        var places = new Semaphore(AT_ONCE);
        var failure = new AtomicReference<Throwable>();
        var nanos = new long[requests];
        long start = System.nanoTime();
        for (int i = 0; i < requests; i++) {
            places.acquire();
            int number = i;
            long asked = System.nanoTime();
            client.ask().whenComplete((answer, e) -> {
                nanos[number] = System.nanoTime() - asked;
                if (e != null) {
                    failure.set(e);
                }
                places.release();
            });
        }
        places.acquire(AT_ONCE);
        double perSecond = requests * 1e9 / (System.nanoTime() - start);
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
        Arrays.sort(nanos);
        return new Result(perSecond, nanos[requests * 99 / 100] / 1e3);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
