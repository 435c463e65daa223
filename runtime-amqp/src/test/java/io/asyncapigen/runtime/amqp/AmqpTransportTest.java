package io.asyncapigen.runtime.amqp;

import static io.asyncapigen.runtime.amqp.AmqpTests.alice;
import static io.asyncapigen.runtime.amqp.AmqpTests.bindings;
import static io.asyncapigen.runtime.amqp.AmqpTests.exchange;
import static io.asyncapigen.runtime.amqp.AmqpTests.fresh;
import static io.asyncapigen.runtime.amqp.AmqpTests.get;
import static io.asyncapigen.runtime.amqp.AmqpTests.next;
import static io.asyncapigen.runtime.amqp.AmqpTests.queue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.Subscription;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.amqp.AmqpTests.Text;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sending, receiving and asking as only AMQP has it, on a real broker. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class AmqpTransportTest extends SharedBroker {
    @Test
    void theDefaultExchangeIsTheOneOfThatTypeOrWithoutAName() throws Exception {
        foreign(channel -> {
            for (var each : List.of(Map.of("name", "any", "type", "default"), Map.of("name", "", "type", "direct"))) {
                String name = fresh();
                channel.queueDeclare(name, false, false, true, null);
                try (Connection connection = connect()) {
                    connection.publisher(exchange(name, each), Text.SET).send(new Text("hello"));
                }
                assertEquals("hello", new String(get(channel, name).getBody(), StandardCharsets.UTF_8));
            }
        });
    }

    @Test
    void whetherAMessageIsMandatoryIsAsTheOperationSays() {
        try (Connection connection = connect()) {
            String missing = fresh();
            Route optional = Route.of("nowhere", AddressTemplate.parse(missing))
                    .operation("say", bindings(Map.of("mandatory", false)))
                    .option(AmqpTopology.LEAVE);
            connection.publisher(optional, Text.SET).send(new Text("a"));

            Route unheard = exchange(missing, Map.of("name", "amq.topic", "type", "topic"))
                    .operation("say", bindings(Map.of("mandatory", true)));
            var failure = assertThrows(
                    SendFailedException.class,
                    () -> connection.publisher(unheard, Text.SET).send(new Text("a")));
            assertTrue(String.valueOf(failure.getMessage()).contains("NO_ROUTE"), failure::toString);
        }
    }

    @Test
    void aMessageForAQueueThatIsNotThereFailsAndOneForAnExchangeWithNobodyBehindDoesNot() {
        try (Connection connection = connect()) {
            Route nowhere = Route.of("nowhere", AddressTemplate.parse("nowhere-" + UUID.randomUUID()))
                    .option(AmqpTopology.LEAVE);
            var failure = assertThrows(
                    SendFailedException.class,
                    () -> connection.publisher(nowhere, Text.SET).send(new Text("a")));
            assertTrue(String.valueOf(failure.getMessage()).contains("NO_ROUTE"), failure::toString);
            connection.publisher(nowhere, Text.SET).send(new Text("a"), AmqpProperty.mandatory(false));

            Route unheard = exchange("a.b", Map.of("name", "amq.topic", "type", "topic"));
            connection.publisher(unheard, Text.SET).send(new Text("a"));
            assertThrows(
                    SendFailedException.class,
                    () -> connection.publisher(unheard, Text.SET).send(new Text("a"), AmqpProperty.mandatory(true)));
        }
    }

    @Test
    void requestsAreAnsweredOverDirectReplyTo() throws Exception {
        Route asked = queue(fresh(), Map.of());
        var reply = ReplyRoute.of(Route.of("answers", AddressTemplate.unknown()));
        try (Connection connection = connect();
                Connection other = connect()) {
            other.responder(asked, Text.SET, reply, Text.SET)
                    .respond(delivery ->
                            new Text("you said " + delivery.message().payload()));
            var requester = connection.requester(asked, Text.SET, reply, Text.SET);

            List<CompletableFuture<Text>> replies = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                replies.add(requester.requestAsync(new Text("" + i)).toCompletableFuture());
            }
            for (int i = 0; i < 50; i++) {
                assertEquals(
                        "you said " + i,
                        replies.get(i).get(20, TimeUnit.SECONDS).payload());
            }
            var failure = assertThrows(
                    AsyncApiException.class,
                    () -> connection
                            .requester(queue(fresh(), Map.of()).option(AmqpTopology.LEAVE), Text.SET, reply, Text.SET)
                            .request(new Text("anybody?")));
            assertTrue(String.valueOf(failure.getMessage()).contains("NO_ROUTE"), failure::toString);
        }
    }

    @Test
    void aReplyThatNobodyWaitsForIsCounted() throws Exception {
        Route asked = queue(fresh(), Map.of());
        var reply = ReplyRoute.of(Route.of("answers", AddressTemplate.unknown()));
        var unmatched = new LinkedBlockingQueue<String>();
        var listener = new ConnectionListener() {
            @Override
            public void unmatchedReply(Route route, long count) {
                unmatched.add(route.channel() + " " + count);
            }
        };
        var options = alice().connectionListener(listener).build();
        var timedOut = new CountDownLatch(2);
        try (Connection connection = Connection.open(Server.of("amqp", broker().host()), options);
                Connection other = connect()) {
            other.responder(asked, Text.SET, reply, Text.SET).respond(delivery -> {
                timedOut.await();
                return new Text("late");
            });
            var requester =
                    connection.requester(asked, Text.SET, reply, Text.SET).timeout(Duration.ofMillis(200));
            for (int i = 0; i < 2; i++) {
                assertThrows(AsyncApiException.class, () -> requester.request(new Text("hurry")));
                timedOut.countDown();
            }
            assertEquals("answers 1", next(unmatched));
            assertEquals("answers 2", next(unmatched));
        }
    }

    @Test
    void aSubscriptionWhoseQueueIsDeletedEnds() throws Exception {
        String name = fresh();
        try (Connection connection = connect();
                Subscription subscription =
                        connection.subscriber(queue(name, Map.of()), Text.SET).subscribe(delivery -> {})) {
            foreign(channel -> channel.queueDelete(name));

            var failure = assertThrows(
                    CompletionException.class,
                    () -> subscription
                            .closed()
                            .toCompletableFuture()
                            .orTimeout(20, TimeUnit.SECONDS)
                            .join());
            assertInstanceOf(AsyncApiException.class, failure.getCause());
            assertTrue(String.valueOf(failure.getMessage()).contains(name), failure::toString);
        }
    }

    @Test
    void subscriptionsOfOneQueueBehindAnExchangeShareItsMessagesAndOthersGetAll() throws Exception {
        Route route = exchange("notes.{room}", Map.of("name", fresh(), "type", "topic", "autoDelete", true));
        var shared = ConcurrentHashMap.<String>newKeySet();
        var all = new LinkedBlockingQueue<String>();
        AmqpQueue queue = AmqpQueue.of(fresh());
        try (Connection connection = connect()) {
            for (int i = 0; i < 2; i++) {
                connection
                        .subscriber(route.option(queue), Text.SET)
                        .subscribe(each -> assertTrue(shared.add(each.message().payload())));
            }
            connection
                    .subscriber(route, Text.SET)
                    .subscribe(each -> all.add(each.message().payload() + each.parameters()));
            for (int i = 0; i < 10; i++) {
                connection
                        .publisher(route.with(Map.of("room", "r" + i)), Text.SET)
                        .send(new Text("" + i));
            }
            for (int i = 0; i < 10; i++) {
                assertEquals(i + "{room=r" + i + "}", next(all));
            }
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (shared.size() < 10 && System.nanoTime() < end) {
                Thread.sleep(10);
            }
            assertEquals(10, shared.size());
        }
        foreign(channel -> channel.queueDelete(queue.name()));
    }

    /** The broker lets a connection have 100. */
    @Test
    void whatIsClosedLeavesNoChannelBehind() {
        try (Connection connection = connect()) {
            Route route = queue(fresh(), Map.of("autoDelete", true, "durable", false));
            Route asked = queue(fresh(), Map.of("autoDelete", true, "durable", false));
            for (int i = 0; i < 105; i++) {
                connection.subscriber(route, Text.SET).subscribe(delivery -> {}).close();
                connection
                        .responder(asked, Text.SET, ReplyRoute.of(Route.of("r", AddressTemplate.unknown())), Text.SET)
                        .respond(delivery -> delivery.message())
                        .close();
            }
        }
    }

    /** One id for several is what a sender has who sends again. */
    @Test
    void eachOfSeveralThatAreReturnedFailsThoughTheyHaveOneId() {
        Route unheard = exchange("a.b", Map.of("name", "amq.topic", "type", "topic"));
        try (Connection connection = connect()) {
            var publisher = connection.publisher(unheard, Text.SET);
            List<CompletableFuture<?>> sends = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                sends.add(publisher
                        .sendAsync(new Text("a"), AmqpProperty.messageId("same"), AmqpProperty.mandatory(true))
                        .toCompletableFuture());
            }
            for (var each : sends) {
                var failure = assertThrows(ExecutionException.class, () -> each.get(20, TimeUnit.SECONDS));
                assertInstanceOf(SendFailedException.class, failure.getCause());
            }
        }
    }

    @Test
    void aMessageTooLargeFailsAloneAndTheConnectionGoesOn() throws Exception {
        String name = fresh();
        Route route = queue(name, Map.of("name", name));
        try (Connection connection = connect()) {
            var publisher = connection.publisher(route, Text.SET);
            var failure =
                    assertThrows(SendFailedException.class, () -> publisher.send(new Text("x".repeat(5_000_000))));
            assertTrue(String.valueOf(failure.getMessage()).contains("size"), failure::toString);
            publisher.send(new Text("small"));
        }
        foreign(channel -> assertEquals("small", new String(get(channel, name).getBody(), StandardCharsets.UTF_8)));
    }

    @Test
    void whatTheProtocolHasNotIsRefusedWhenItIsOpened() {
        try (Connection connection = connect()) {
            Route parameter = Route.of("p", AddressTemplate.parse("p-{id}"));
            assertThrows(
                    UnsupportedByTransportException.class,
                    () -> connection.subscriber(parameter, Text.SET).subscribe(delivery -> {}));
            Route keyed = exchange("orders.{region}", Map.of("name", "amq.topic", "type", "topic"));
            var refused = assertThrows(
                    SendFailedException.class,
                    () -> connection
                            .publisher(keyed.with(Map.of("region", "a.b")), Text.SET)
                            .send(new Text("a")));
            assertTrue(refused.getMessage().contains("\"a.b\" cannot be part of orders.{region}"), refused::toString);
            Route unacknowledged = queue(fresh(), Map.of()).operation("hear", bindings(Map.of("ack", false)));
            assertThrows(
                    UnsupportedByTransportException.class,
                    () -> connection
                            .subscriber(unacknowledged, Text.SET)
                            .errorHandler(io.asyncapigen.runtime.ErrorHandler.always(
                                    io.asyncapigen.runtime.Settlement.RELEASE))
                            .subscribe(delivery -> {}));
        }
    }

    @Test
    void withoutAcknowledgementMessagesComeAllTheSameAndNoMoreAtOnceThanAskedFor() throws Exception {
        String name = fresh();
        Route route = queue(name, Map.of("name", name)).operation("hear", bindings(Map.of("ack", false)));
        var received = new LinkedBlockingQueue<String>();
        try (Connection connection = connect()) {
            connection
                    .subscriber(route, Text.SET)
                    .maxInFlight(2)
                    .subscribe(each -> received.add(each.message().payload()));
            for (int i = 0; i < 100; i++) {
                connection
                        .publisher(queue(name, Map.of("name", name)), Text.SET)
                        .send(new Text("" + i));
            }
            for (int i = 0; i < 100; i++) {
                next(received);
            }
        }
    }
}
