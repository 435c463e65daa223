package com.example;

import com.example.application.ShopApi;
import com.example.application.messages.AnswerMessage;
import com.example.application.protobuf.AnswerProto.Answer;
import com.example.application.servers.BrokerServer;
import com.example.client.messages.OrderMessage;
import com.example.client.messages.QuestionMessage;
import com.example.client.messages.RefundMessage;
import com.example.client.messages.TextMessage;
import com.example.client.protobuf.QuestionProto.Question;
import com.example.client.protobuf.RefundProto.Refund;
import com.example.client.protobuf.acme.common.Money;
import com.example.client.protobuf.acme.shop.OrderOuterClass.Line;
import com.example.client.protobuf.acme.shop.OrderOuterClass.Order;
import com.example.client.protobuf.acme.shop.OrderOuterClass.Status;
import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Receipt;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Interceptor;
import io.asyncapigen.runtime.spi.TransportSender;
import io.asyncapigen.runtime.testkit.InMemoryTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Sends payloads in Protocol Buffers, as bytes and as JSON, and asks a question that finds its answer by what stands in them. */
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
            application.order("Ann").subscribe(each -> {
                var order = each.message().payload();
                LOG.add(each.parameters() + " " + order.getPaymentCase() + " "
                        + order.getPrice().getUnits() + " " + order.getStatus() + " "
                        + order.getAt().getSeconds() + " " + order.getLines(0).getSku() + " " + order.hasNote());
            });
            Order order = Order.newBuilder()
                    .setCustomer("Ann")
                    .setAt(Timestamp.newBuilder().setSeconds(1_709_208_000))
                    .setPrice(Money.newBuilder().setCurrency("EUR").setUnits(950))
                    .addLines(Line.newBuilder().setSku("a").setCount(1))
                    .putTags("new", true)
                    .setCash(1)
                    .setChecksum(ByteString.copyFromUtf8("abcd"))
                    .setStatus(Status.STATUS_SHIPPED)
                    .build();
            client.order().send(OrderMessage.of(order));
            said.add(next());
            said.add(next());

            application.refund().subscribe(each -> LOG.add(each.message().getClass().getSimpleName() + " "
                    + String.valueOf(each.message()).replaceAll("\\s+", " ")));
            client.refund().send(TextMessage.of("no Protocol Buffers"));
            said.add(next());
            said.add(next());
            client.refund()
                    .send(RefundMessage.of(Refund.Part.newBuilder().setAmount(-1L).build()));
            said.add(next());
            said.add(next());

            application
                    .ask()
                    .respond(each -> AnswerMessage.of(Answer.newBuilder()
                            .setLength(each.message().payload().getText().length())
                            .build()));
            said.add("length "
                    + client.ask()
                            .request(QuestionMessage.of(Question.newBuilder()
                                    .setText("How long?")
                                    .build()))
                            .payload()
                            .getLength());
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
                        + (type.equals("application/protobuf")
                                ? envelope.payload().size()
                                : envelope.payload().toUtf8()));
            }
            return next.send(envelope);
        }
    }
}
