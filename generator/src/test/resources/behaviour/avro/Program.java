package com.example;

import com.example.application.ShopApi;
import com.example.application.messages.AnswerMessage;
import com.example.application.schemas.Answer;
import com.example.application.servers.BrokerServer;
import com.example.client.messages.OrderMessage;
import com.example.client.messages.QuestionMessage;
import com.example.client.messages.RefundMessage;
import com.example.client.messages.TextMessage;
import com.example.client.schemas.Card;
import com.example.client.schemas.Cash;
import com.example.client.schemas.Line;
import com.example.client.schemas.Order;
import com.example.client.schemas.Question;
import com.example.client.schemas.Refund;
import com.example.client.schemas.RefundAmountDouble;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Interceptor;
import io.asyncapigen.runtime.spi.TransportSender;
import io.asyncapigen.runtime.testkit.InMemoryTransport;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Sends payloads in Avro, as bytes and as JSON, and asks a question that finds its answer by what stands in them. */
public final class Program {
    private static final BlockingQueue<String> LOG = new LinkedBlockingQueue<>();

    private Program() {}

    public static List<String> run() throws InterruptedException {
        List<String> said = new ArrayList<>();
        ConnectOptions options = ConnectOptions.builder()
                .transport(InMemoryTransport.create())
                .interceptor(new Watching())
                .build();
        try (var application = ShopApi.connect(BrokerServer.create(), options);
                var client = com.example.client.ShopApi.connect(BrokerServer.create(), options)) {
            application.order("Ann").subscribe(each -> LOG.add(each.parameters() + " "
                    + each.message().payload().payment() + " " + each.message().payload().price() + " "
                    + each.message().payload().parent()));
            Order order = Order.builder()
                    .customer("Ann")
                    .at(Instant.parse("2024-02-29T12:00:00.001Z"))
                    .price(new BigDecimal("9.5"))
                    .lines(List.of(new Line("a", 1)))
                    .payment(new Cash("1"))
                    .tags(Map.of("new", true))
                    .checksum(Binary.utf8("abcd"))
                    .build();
            client.order().send(OrderMessage.of(order));
            said.add(next());
            said.add(next());
            client.order()
                    .send(OrderMessage.of(
                            order.toBuilder().payment(new Card("1")).build()));
            said.add(next());
            said.add(next());
            try {
                client.order()
                        .send(OrderMessage.of(order.toBuilder()
                                .parent(order.toBuilder()
                                        .price(new BigDecimal("0.001"))
                                        .build())
                                .build()));
            } catch (EncodeException e) {
                said.add(e.getMessage());
            }

            application.refund().subscribe(each -> LOG.add(String.valueOf(each.message())));
            client.refund().send(TextMessage.of("no Avro"));
            said.add(next());
            said.add(next());
            client.refund()
                    .send(RefundMessage.of(Refund.builder()
                            .amount(new RefundAmountDouble(0.1))
                            .day(LocalDate.parse("2024-02-29"))
                            .time(LocalTime.parse("12:00:00.000001"))
                            .local(LocalDateTime.parse("2024-02-29T12:00:00.000000001"))
                            .id(UUID.fromString("01234567-89ab-cdef-8000-ffffffffffff"))
                            .took("P1M")
                            .ratio(0.5f)
                            .nothing(JsonNull.NULL)
                            .build()));
            said.add(next());
            said.add(next());

            application
                    .ask()
                    .respond(each -> AnswerMessage.of(
                            new Answer(null, each.message().payload().text().length())));
            said.add("length "
                    + client.ask()
                            .request(QuestionMessage.of(new Question(null, "How long?")))
                            .payload()
                            .length());
        }
        return said;
    }

    private static String next() throws InterruptedException {
        return String.valueOf(LOG.poll(10, TimeUnit.SECONDS));
    }

    /** Logs what JSON can be seen on the way, and of bytes how many they are. */
    private static final class Watching implements Interceptor {
        @Override
        public CompletionStage<Receipt> send(Route route, Envelope envelope, TransportSender next) {
            String type = envelope.contentType().orElseThrow().toString();
            if (!route.address().toString().equals("questions")
                    && !route.address().toString().equals("answers")) {
                LOG.add(type + " "
                        + (type.equals("avro/binary")
                                ? envelope.payload().size()
                                : envelope.payload().toUtf8()));
            }
            return next.send(envelope);
        }
    }
}
