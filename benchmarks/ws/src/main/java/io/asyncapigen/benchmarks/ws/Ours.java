package io.asyncapigen.benchmarks.ws;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;

/** What the classes call that are generated. */
record Ours(int inFlight) implements Contender {
    private static final Route ROUTE = Route.of("lamps", AddressTemplate.parse("lamps"));

    @Override
    public String name() {
        return "asyncapi-gen";
    }

    @Override
    public void run(int messages, IntConsumer before, IntConsumer handler) throws Exception {
        var left = new CountDownLatch(messages);
        var places = new Semaphore(inFlight);
        try (Connection server = Connection.open(Server.of("ws", "127.0.0.1:0"), ConnectOptions.defaults())) {
            server.subscriber(ROUTE, Measurement.SET).maxInFlight(1).subscribe(delivery -> {
                handler.accept(delivery.message().payload().lumens());
                left.countDown();
            });
            int port = server.localAddress().orElseThrow().getPort();
            try (Connection client = Connection.open(Server.of("ws", "127.0.0.1:" + port), ConnectOptions.defaults())) {
                var publisher = client.publisher(ROUTE, Measurement.SET);
                for (int i = 0; i < messages; i++) {
                    places.acquire();
                    before.accept(i);
                    publisher.sendAsync(Measurement.of(i)).whenComplete((receipt, failure) -> places.release());
                }
                left.await();
            }
        }
    }
}
