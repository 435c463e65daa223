package com.example;

import com.example.application.CalculateRequestHandler;
import com.example.application.HeardHandler;
import com.example.application.messages.AlarmMessage;
import com.example.application.messages.NoteMessage;
import com.example.application.messages.ProductMessage;
import com.example.application.messages.ResultMessage;
import com.example.application.messages.SumMessage;
import com.example.application.schemas.ResultPayload;
import com.example.application.schemas.SumPayload;
import com.example.application.servers.BrokerServer;
import com.example.client.channels.ToldParameters;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.testkit.InMemoryTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Both sides of a document talk to each other in all four ways. */
public final class Program {
    private static final BlockingQueue<String> LOG = new LinkedBlockingQueue<>();

    private Program() {}

    public static List<String> run() throws InterruptedException {
        List<String> said = new ArrayList<>();
        ConnectOptions options = ConnectOptions.defaults().transport(InMemoryTransport.create());
        try (var application = com.example.application.ConversationApi.connect(BrokerServer.create(), options);
                var client = com.example.client.ConversationApi.connect(BrokerServer.create(), options)) {
            client.tell().subscribe(each -> LOG.add("client: " + each.message().payload() + " for "
                    + ToldParameters.from(each.parameters()).to()));
            application.tell("Ann").send(NoteMessage.of("Hello"));
            said.add(next());

            application.hear().subscribe(new Hearing());
            client.hear().send(com.example.client.messages.NoteMessage.of("Hi"));
            said.add(next());
            client.heardChannel()
                    .publisher()
                    .send(com.example.client.messages.AlarmMessage.of(
                            new com.example.client.schemas.AlarmPayload(3)));
            said.add(next());

            application.calculate().respond(new Calculating());
            said.add("product " + client.calculate("Bob")
                    .request(com.example.client.messages.ProductMessage.of(
                            com.example.client.schemas.ProductPayload.builder()
                                    .of(List.of(3, 4))
                                    .build()))
                    .payload()
                    .value());
            said.add(next());
            said.add("sum " + client.calculate("Eve")
                    .request(com.example.client.messages.SumMessage.of(
                            com.example.client.schemas.SumPayload.builder()
                                    .of(List.of(3, 4))
                                    .build()))
                    .payload()
                    .value());
            said.add(next());

            client.wonder().respond(each -> com.example.client.messages.ResultMessage.of(
                    com.example.client.schemas.ResultPayload.builder()
                            .value(each.message().payload().of().size())
                            .build()));
            said.add("wondered " + application.wonder()
                    .request(SumMessage.of(SumPayload.builder().of(List.of(1, 1, 1)).build()))
                    .payload()
                    .value());
        }
        return said;
    }

    private static String next() throws InterruptedException {
        return String.valueOf(LOG.poll(10, TimeUnit.SECONDS));
    }

    private static final class Hearing implements HeardHandler {
        @Override
        public void onNote(Delivery<NoteMessage> delivery) {
            LOG.add("application: note " + delivery.message().payload());
        }

        @Override
        public void onAlarm(Delivery<AlarmMessage> delivery) {
            LOG.add("application: alarm " + delivery.message().payload().level());
        }
    }

    private static final class Calculating implements CalculateRequestHandler {
        @Override
        public ResultMessage onSum(Delivery<SumMessage> delivery) {
            LOG.add("application: sum for " + delivery.parameters());
            return result(delivery.message().payload().of().stream().mapToInt(each -> each).sum());
        }

        @Override
        public ResultMessage onProduct(Delivery<ProductMessage> delivery) {
            LOG.add("application: product for " + delivery.parameters());
            return result(delivery.message().payload().of().stream().reduce(1, (a, b) -> a * b));
        }

        private static ResultMessage result(int value) {
            return ResultMessage.of(ResultPayload.builder().value(value).build());
        }
    }
}
