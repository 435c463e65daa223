package io.asyncapigen.benchmarks.http;

import com.sun.management.OperatingSystemMXBean;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Server;
import java.lang.management.ManagementFactory;
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
import java.util.function.Function;

/**
 * Requests per second, the processor time of this process for each, and the time that 99 of 100 are answered in. Our server beside a plain one of netty, both asked by the JDK's client;
 * and our client beside the JDK's, both asking the plain server. They take turns; the first turn of each warms up, the medians count.
 */
public final class Throughput {
    private static final int TURNS = 5;
    private static final int AT_ONCE = 16;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Asks one server, 16 requests at once. */
    @FunctionalInterface
    private interface Client {
        CompletionStage<?> ask();
    }

    private record Result(double perSecond, double processor, double micros) {}

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
        print(what + ", requests a second", Result::perSecond, ofBare, ofOurs);
        print(what + ", microseconds of processor", Result::processor, ofBare, ofOurs);
        print(what + ", microseconds for 99 of 100", Result::micros, ofBare, ofOurs);
    }

    private static void print(String what, Function<Result, Double> value, List<Result> ofBare, List<Result> ofOurs) {
        double bare = median(ofBare.stream().map(value).toList());
        double ours = median(ofOurs.stream().map(value).toList());
        System.out.printf(Locale.ROOT, "%s: %.1f bare, %.1f ours, ratio %.2f%n", what, bare, ours, ours / bare);
    }

    private static Result turn(Client client, int requests) throws InterruptedException {
        var places = new Semaphore(AT_ONCE);
        var failure = new AtomicReference<Throwable>();
        var nanos = new long[requests];
        long processor = PROCESS.getProcessCpuTime();
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
        double micros = (PROCESS.getProcessCpuTime() - processor) / 1e3 / requests;
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
        Arrays.sort(nanos);
        return new Result(perSecond, micros, nanos[requests * 99 / 100] / 1e3);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
