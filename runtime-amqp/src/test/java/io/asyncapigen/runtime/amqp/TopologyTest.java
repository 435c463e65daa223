package io.asyncapigen.runtime.amqp;

import static io.asyncapigen.runtime.amqp.AmqpTests.alice;
import static io.asyncapigen.runtime.amqp.AmqpTests.bindings;
import static io.asyncapigen.runtime.amqp.AmqpTests.exchange;
import static io.asyncapigen.runtime.amqp.AmqpTests.fresh;
import static io.asyncapigen.runtime.amqp.AmqpTests.get;
import static io.asyncapigen.runtime.amqp.AmqpTests.next;
import static io.asyncapigen.runtime.amqp.AmqpTests.queue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.Settlement;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.amqp.AmqpTests.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What queues and exchanges do with messages, on a real broker. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class TopologyTest extends SharedBroker {
    record Head(
            @JsonProperty("id") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String id,

            @JsonProperty("replyTo") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String replyTo) {}

    record Question(String payload, @Nullable Head headers) implements Message {
        static final MessageSet<Question> SET = MessageSet.of(MessageType.builder("question", Question.class)
                .contentType("text/plain")
                .payload(TypeToken.of(String.class), Question::payload)
                .headers(TypeToken.of(Head.class), Question::headers)
                .correlationId("$message.header#/id")
                .build(Question::new));

        static Question of(String payload) {
            return new Question(payload, null);
        }
    }

    private static BlockingQueue<String> collect(Connection connection, Route route) {
        var received = new LinkedBlockingQueue<String>();
        connection
                .subscriber(route, Text.SET)
                .subscribe(each -> received.add(each.message().payload()));
        return received;
    }

    @Test
    void aFanoutExchangeGivesEachQueueEveryMessageWhateverItsKey() throws Exception {
        Map<String, ?> fanout = Map.of("name", fresh(), "type", "fanout", "autoDelete", true);
        try (Connection connection = connect()) {
            var first = collect(connection, exchange("lamps", fanout));
            var second = collect(connection, exchange("lamps", fanout));
            connection.publisher(exchange("lamps", fanout), Text.SET).send(new Text("a"));
            connection.publisher(exchange("windows", fanout), Text.SET).send(new Text("b"));
            for (var each : List.of(first, second)) {
                assertEquals("a", next(each));
                assertEquals("b", next(each));
            }
        }
    }

    /** The broker reads our headers, and tells a number from a text. */
    @Test
    void aHeadersExchangeGivesAQueueWhatItsBindingAsksFor() throws Exception {
        Route route = exchange("any", Map.of("name", fresh(), "type", "headers", "autoDelete", true));
        try (Connection connection = connect()) {
            var both = collect(connection, bound(route, "all"));
            var either = collect(connection, bound(route, "any"));
            var publisher = connection.publisher(route, Text.SET);
            publisher.send(new Text("neither"), SendOption.header("colour", "blue"));
            publisher.send(new Text("one"), SendOption.header("colour", "red"));
            publisher.send(new Text("two"), SendOption.header("colour", "red"), SendOption.header("size", 42));
            assertEquals("two", next(both));
            assertEquals("one", next(either));
            assertEquals("two", next(either));
            assertNull(both.poll(100, TimeUnit.MILLISECONDS));
            assertNull(either.poll(100, TimeUnit.MILLISECONDS));
        }
    }

    private static Route bound(Route route, String match) {
        return route.option(AmqpArguments.ofBinding(Map.of("x-match", match, "colour", "red", "size", 42L)));
    }

    /** What a receiver had not handled when it was closed comes again only where the broker was still waiting to hear of it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void withoutAcknowledgementTheBrokerTakesAMessageAsSettledWhenItIsDelivered(boolean ack) throws Exception {
        String name = fresh();
        Route route = queue(name, Map.of("name", name)).operation("hear", bindings(Map.of("ack", ack)));
        ConnectOptions hasty = alice().closeTimeout(Duration.ofMillis(200)).build();
        var hanging = new CountDownLatch(1);
        var started = new CountDownLatch(3);
        try {
            try (Connection connection = Connection.open(Server.of("amqp", broker().host()), hasty)) {
                connection.subscriber(route, Text.SET).maxInFlight(3).subscribe(each -> {
                    started.countDown();
                    hanging.await();
                });
                for (int i = 0; i < 3; i++) {
                    connection.publisher(route, Text.SET).send(new Text("" + i));
                }
                assertTrue(started.await(20, TimeUnit.SECONDS));
            }
            foreign(channel -> {
                int expected = ack ? 3 : 0;
                long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
                while (channel.messageCount(name) < expected && System.nanoTime() < end) {
                    Thread.sleep(10);
                }
                assertEquals(expected, channel.messageCount(name));
                channel.queueDelete(name);
            });
        } finally {
            hanging.countDown();
        }
    }

    @Test
    void repliesToAnAddressInTheRequestComeThroughAQueueOfTheRequestersOwn() throws Exception {
        Route asked = queue(fresh(), Map.of("autoDelete", true));
        ReplyRoute reply = ReplyRoute.of(Route.of("answers", AddressTemplate.unknown()), "$message.header#/replyTo");
        var addresses = new LinkedBlockingQueue<String>();
        try (Connection answering = connect()) {
            answering.responder(asked, Question.SET, reply, Question.SET).respond(request -> {
                addresses.add(String.valueOf(
                        Objects.requireNonNull(request.message().headers()).replyTo()));
                return Question.of("you said " + request.message().payload());
            });
            String queue;
            try (Connection asking = connect()) {
                var requester = asking.requester(asked, Question.SET, reply, Question.SET);
                assertEquals("you said a", requester.request(Question.of("a")).payload());
                assertEquals("you said b", requester.request(Question.of("b")).payload());
                queue = next(addresses);
                assertEquals(queue, next(addresses));
                assertRefused("RESOURCE_LOCKED", queue); // exclusive: there, and nobody else's
            }
            assertRefused("NOT_FOUND", queue); // gone with its connection
        }
    }

    @Test
    void whatIsRejectedGoesToTheExchangeForDeadLettersWithItsKey() throws Exception {
        String name = fresh();
        var options = alice().option(AmqpDeadLetters.toExchange(name + "-dead")).build();
        foreign(channel -> {
            channel.exchangeDeclare(name + "-dead", "direct");
            channel.queueDeclare(name + "-letters", false, false, false, Map.of());
            channel.queueBind(name + "-letters", name + "-dead", name);
            try (Connection connection = Connection.open(Server.of("amqp", broker().host()), options)) {
                connection
                        .subscriber(queue(name, Map.of()), Text.SET)
                        .errorHandler(failure -> Settlement.REJECT)
                        .subscribe(each -> {
                            throw new IllegalStateException("not for us");
                        });
                connection.publisher(queue(name, Map.of()), Text.SET).send(new Text("a letter"));
                var dead = get(channel, name + "-letters");
                assertEquals("a letter", new String(dead.getBody(), StandardCharsets.UTF_8));
                assertEquals(name, dead.getEnvelope().getRoutingKey());
            }
        });
    }

    private static void assertRefused(String reason, String queue) throws Exception {
        foreign(channel -> {
            var failure = assertThrows(IOException.class, () -> channel.queueDeclarePassive(queue));
            assertTrue(String.valueOf(failure.getCause()).contains(reason), () -> String.valueOf(failure.getCause()));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "durable", "autoDelete"})
    void anExchangeThatIsThereWithAnotherSettingIsAnErrorThatSaysBoth(String setting) throws Exception {
        String name = fresh();
        foreign(channel -> channel.exchangeDeclare(name, "direct", false, false, null));
        var wanted = new LinkedHashMap<String, Object>(
                Map.of("name", name, "type", "direct", "durable", false, "autoDelete", false));
        wanted.put(setting, setting.equals("type") ? "topic" : true);
        Route route = exchange("key", wanted);
        try (Connection connection = connect()) {
            var failure = assertThrows(
                    AsyncApiException.class,
                    () -> connection.publisher(route, Text.SET).send(new Text("a")));
            assertSaysBoth(setting, name, failure);
            failure = assertThrows(
                    AsyncApiException.class,
                    () -> connection.subscriber(route, Text.SET).subscribe(each -> {}));
            assertSaysBoth(setting, name, failure);
        }
        foreign(channel -> channel.exchangeDelete(name));
    }

    private static void assertSaysBoth(String setting, String exchange, AsyncApiException failure) {
        String message = String.valueOf(failure.getMessage());
        boolean isType = setting.equals("type");
        assertTrue(message.contains(exchange), message);
        assertTrue(message.contains(isType ? "'topic'" : "'true'"), message);
        assertTrue(message.contains(isType ? "'direct'" : "'false'"), message);
    }
}
