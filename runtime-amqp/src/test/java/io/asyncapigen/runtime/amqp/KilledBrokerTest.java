package io.asyncapigen.runtime.amqp;

import static io.asyncapigen.runtime.amqp.AmqpTests.alice;
import static io.asyncapigen.runtime.amqp.AmqpTests.fresh;
import static io.asyncapigen.runtime.amqp.AmqpTests.queue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.amqp.AmqpTests.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A broker that is killed while messages go through it. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class KilledBrokerTest {
    @Test
    void aBrokerThatIsKilledInTheMidstLosesNoneOfTenThousand() throws Exception {
        try (RabbitServer own = RabbitServer.start()) {
            String name = fresh();
            Route route = queue(name, Map.of("name", name));
            int count = 10_000;
            var distinct = ConcurrentHashMap.<String>newKeySet();
            Server server = Server.of("amqp", own.host());
            ConnectOptions options = alice().sendTimeout(Duration.ofMinutes(2)).build();
            try (Connection declaring = Connection.open(server, options)) {
                declaring.subscriber(route, Text.SET).subscribe(each -> {}).close();
            }
            // A queue that was declared a moment ago is not on the disk, and would be lost with all that the broker
            // confirmed.
            own.stop();
            own.launch();
            try (Connection connection = Connection.open(server, options)) {
                connection
                        .subscriber(route, Text.SET)
                        .maxInFlight(50)
                        .subscribe(each -> distinct.add(each.message().payload()));
                var publisher = connection.publisher(route, Text.SET);
                List<CompletableFuture<?>> sends = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    sends.add(publisher.sendAsync(new Text("" + i)).toCompletableFuture());
                    if (i == count / 2) {
                        sends.get(i / 2).get(60, TimeUnit.SECONDS);
                        own.kill();
                        own.launch();
                    }
                }
                CompletableFuture.allOf(sends.toArray(CompletableFuture[]::new)).get(120, TimeUnit.SECONDS);
                long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
                while (distinct.size() < count && System.nanoTime() < end) {
                    Thread.sleep(20);
                }
                assertEquals(count, distinct.size());
            }
        }
    }
}
