package com.example;

import com.example.application.ShopApi;
import com.example.application.messages.PlacedMessage;
import com.example.application.messages.PricedMessage;
import com.example.application.messages.RankedMessage;
import com.example.application.schemas.Line;
import com.example.application.schemas.Order;
import com.example.application.schemas.PlacedHeaders;
import com.example.application.schemas.PricedPayload;
import com.example.application.schemas.RankedPayload;
import com.example.application.servers.BrokerServer;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.Headers;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.Validation;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.testkit.InMemoryTransport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Sends and receives what the document allows, and tries what it forbids. */
public final class Program {
    private static final BlockingQueue<String> LOG = new LinkedBlockingQueue<>();
    private static final InMemoryTransport TRANSPORT = InMemoryTransport.create();

    private Program() {}

    public static List<String> run() throws InterruptedException {
        List<String> said = new ArrayList<>();
        ConnectOptions options = ConnectOptions.defaults().transport(TRANSPORT);
        try (var api = ShopApi.connect(BrokerServer.create(), options);
                var client = com.example.client.ShopApi.connect(
                        BrokerServer.create(),
                        options.toBuilder().validation(Validation.RECEIVE).build())) {
            client.place()
                    .errorHandler(failure -> note(failure.cause()))
                    .subscribe(each -> LOG.add("placed " + each.message().payload().code()));
            client.price()
                    .errorHandler(failure -> note(failure.cause()))
                    .subscribe(each -> LOG.add("priced " + each.message().payload().price()));

            said.addAll(refusal(() -> api.place().send(PlacedMessage.of(order("12", "a", 7)))));
            said.addAll(refusal(() -> api.place().send(PlacedMessage.of(order("1234", "gift", 5)))));
            said.addAll(refusal(() -> api.place()
                    .send(PlacedMessage.of(order("123", "ab", 5), PlacedHeaders.builder().hop(10).build()))));
            api.place().send(PlacedMessage.of(order("123", "ab", 5), PlacedHeaders.builder().hop(9).build()));
            said.add(next());

            inject("{\"code\":\"123\\n\",\"lines\":[],\"parent\":{\"code\":\"x\"}}", Headers.of("hop", "0"));
            said.add(next());

            said.addAll(refusal(() -> api.price().send(PricedMessage.of(new PricedPayload(BigDecimal.ZERO)))));
            api.price().send(PricedMessage.of(new PricedPayload(null)));
            said.add(next());
            said.addAll(refusal(() ->
                    api.rank().send(RankedMessage.of(new RankedPayload(List.of("first", "first"))))));
        }
        return said;
    }

    private static Order order(String code, String sku, int amount) {
        Line line = Line.builder().sku(sku).amount(amount).build();
        return Order.builder().code(code).lines(Set.of(line)).build();
    }

    private static void inject(String payload, Headers headers) {
        TRANSPORT.send(
                BrokerServer.create().address(),
                "orders",
                Envelope.builder(Binary.utf8(payload)).headers(headers).build());
    }

    private static List<String> refusal(Runnable send) {
        try {
            send.run();
            return List.of("sent");
        } catch (EncodeException e) {
            return e.faults().stream().map(Object::toString).toList();
        }
    }

    private static Settlement note(Throwable cause) {
        LOG.add(cause instanceof DecodeException e ? e.getMessage() : cause.toString());
        return Settlement.REJECT;
    }

    private static String next() throws InterruptedException {
        String next = LOG.poll(10, TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }
}
