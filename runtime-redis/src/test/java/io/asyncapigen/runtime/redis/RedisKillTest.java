package io.asyncapigen.runtime.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.testkit.server.JavaProgram;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream whose consumer and whose server are killed, one after the other, in the midst of 10,000 messages. */
class RedisKillTest extends RedisTest {
    private static final int ALL = 10_000;
    private static final int MOST_UNDER_WAY = 500;

    private final Set<String> received = ConcurrentHashMap.newKeySet();
    private final Queue<Integer> unconfirmed = new ConcurrentLinkedQueue<>();
    private final Semaphore underWay = new Semaphore(MOST_UNDER_WAY);

    private static Route jobs(String key) {
        return route(key).option(RedisStream.of("workers").claimAfter(Duration.ofSeconds(2)));
    }

    /** A consumer that writes down what it has handled before it is acknowledged. */
    static final class Worker {
        public static void main(String... arguments) throws Exception {
            try (FileChannel out =
                    FileChannel.open(Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                Connection connection = Connection.open(Server.of("redis", arguments[1]), alice().build());
                connection
                        .subscriber(jobs(arguments[2]), RAW)
                        .maxInFlight(100)
                        .subscribe(each -> out.write(
                                ByteBuffer.wrap((each.message().payload().toUtf8() + "\n").getBytes(UTF_8))));
                while (System.in.read() >= 0) {} // until it is closed
            }
        }
    }

    @Test
    void noneIsLostWhenAConsumerIsKilledAndThenTheServer(@TempDir Path folder) throws Exception {
        String key = fresh();
        try (RedisServer own = RedisServer.start(false);
                JavaProgram worker = JavaProgram.start(Worker.class, folder.resolve("handled"), own.host(), key);
                Connection sending = connect(own, alice());
                Connection receiving = connect(own, alice())) {
            await(() -> own.cli("exists", key).equals("1")); // the worker has made the group
            var publisher = sending.publisher(route(key).option(RedisStream.plain()), RAW);
            send(publisher, 0, ALL / 3);
            await(() -> worker.lines().size() > 100);
            worker.kill();
            receiving
                    .subscriber(jobs(key), RAW)
                    .maxInFlight(100)
                    .subscribe(each -> received.add(each.message().payload().toUtf8()));
            send(publisher, ALL / 3, 2 * ALL / 3);
            await(() -> received.size() > 100);
            own.kill();
            own.launch();
            send(publisher, 2 * ALL / 3, ALL);

            received.addAll(worker.lines());
            await(() -> {
                for (Integer each = unconfirmed.poll(); each != null; each = unconfirmed.poll()) {
                    send(publisher, each); // nobody knows, so it is sent again
                }
                return received.size() == ALL;
            });
            assertEquals(
                    IntStream.range(0, ALL).mapToObj(Integer::toString).collect(Collectors.toCollection(TreeSet::new)),
                    new TreeSet<>(received));
        }
    }

    private void send(Publisher<RawMessage> publisher, int from, int to) throws InterruptedException {
        for (int i = from; i < to; i++) {
            send(publisher, i);
        }
    }

    private void send(Publisher<RawMessage> publisher, int number) throws InterruptedException {
        underWay.tryAcquire(20, TimeUnit.SECONDS);
        publisher.sendAsync(message("" + number)).whenComplete((receipt, failure) -> {
            underWay.release();
            if (failure != null) {
                unconfirmed.add(number);
            }
        });
    }
}
