package com.example;

import com.example.application.KeysApi;
import com.example.application.messages.CountedMessage;
import com.example.application.messages.CustomerCameMessage;
import com.example.application.messages.PlaceOpenedMessage;
import com.example.application.messages.WeighedMessage;
import com.example.application.schemas.Place;
import com.example.application.schemas.WeighedKey;
import com.example.application.servers.BrokerServer;
import io.asyncapigen.runtime.BindingField;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.HeaderValue;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.spi.BindingValue;
import io.asyncapigen.runtime.testkit.InMemoryTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Sends keys of several types, and gets them back. */
public final class Program {
    private static final BlockingQueue<String> LOG = new LinkedBlockingQueue<>();

    private Program() {}

    public static List<String> run() throws InterruptedException {
        List<String> said = new ArrayList<>();
        ConnectOptions options = ConnectOptions.defaults().transport(InMemoryTransport.create());
        try (var api = KeysApi.connect(BrokerServer.create(), options);
                var client = com.example.client.KeysApi.connect(BrokerServer.create(), options)) {
            client.come()
                    .subscribe(each -> note(each, com.example.client.messages.CustomerCameMessage.KAFKA_KEY));
            client.open().subscribe(each -> note(each, com.example.client.messages.PlaceOpenedMessage.KAFKA_KEY));
            client.count()
                    .errorHandler(failure -> {
                        LOG.add(String.valueOf(failure.cause().getMessage()));
                        return Settlement.REJECT;
                    })
                    .subscribe(each -> note(each, com.example.client.messages.CountedMessage.KAFKA_KEY));
            client.weigh().subscribe(each -> note(each, com.example.client.messages.WeighedMessage.KAFKA_KEY));

            api.come().send(CustomerCameMessage.of("a"), CustomerCameMessage.KAFKA_KEY.with("42"));
            said.add(next());
            api.come().send(CustomerCameMessage.of("a"));
            said.add(next());
            api.open().send(PlaceOpenedMessage.of("a"), PlaceOpenedMessage.KAFKA_KEY.with(Place.NORTH));
            said.add(next());
            api.count().send(CountedMessage.of("a"), CountedMessage.KAFKA_KEY.with(42));
            said.add(next());
            api.weigh().send(WeighedMessage.of("a"), WeighedMessage.KAFKA_KEY.with(new WeighedKey("kg")));
            said.add(next());
            api.count()
                    .send(
                            CountedMessage.of("a"),
                            new BindingValue("kafka", "key", new HeaderValue.Json(JsonValue.of("many"))));
            said.add(next());
        }
        return said;
    }

    private static void note(Delivery<?> delivery, BindingField<?> field) {
        LOG.add(field.of(delivery)
                .map(each -> each.getClass().getSimpleName() + " " + each)
                .orElse("none"));
    }

    private static String next() throws InterruptedException {
        String next = LOG.poll(10, TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }
}
