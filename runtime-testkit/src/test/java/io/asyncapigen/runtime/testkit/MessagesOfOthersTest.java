package io.asyncapigen.runtime.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Headers;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageMatch;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.spi.Envelope;
import io.asyncapigen.runtime.spi.Inbox;
import io.asyncapigen.runtime.spi.Interceptor;
import io.asyncapigen.runtime.spi.Outcome;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An operation that takes some of the messages of its channel. */
@Timeout(60)
class MessagesOfOthersTest {
    sealed interface OfChannel extends Message permits Opened, Closed, Note {}

    record Door(
            @JsonProperty(value = "door", required = true) String door) {}

    record Opened(Door payload) implements OfChannel {
        static final MessageType<Opened> TYPE = MessageType.builder("opened", Opened.class)
                .payload(TypeToken.of(Door.class), Opened::payload)
                .match(MessageMatch.header("kind", JsonValue.of("opened")))
                .build(Opened::new);
    }

    record Closed(Door payload) implements OfChannel {
        static final MessageType<Closed> TYPE = MessageType.builder("closed", Closed.class)
                .payload(TypeToken.of(Door.class), Closed::payload)
                .match(MessageMatch.header("kind", JsonValue.of("closed")))
                .build(Closed::new);
    }

    record Note(Door payload) implements OfChannel {
        static final MessageType<Note> TYPE = MessageType.builder("note", Note.class)
                .payload(TypeToken.of(Door.class), Note::payload)
                .build(Note::new);
    }

    private static final Route ROUTE = Route.of("doors", AddressTemplate.parse("doors"));
    private static final Server SERVER = Server.of("kafka", "localhost:9092");

    private final InMemoryTransport transport = InMemoryTransport.create();
    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private final BlockingQueue<Message> received = new LinkedBlockingQueue<>();

    private Connection connect() {
        return Connection.open(
                SERVER,
                ConnectOptions.builder()
                        .transport(transport)
                        .interceptor(new Interceptor() {
                            @Override
                            public CompletionStage<Outcome> deliver(Route route, Envelope envelope, Inbox next) {
                                return next.deliver(envelope).whenComplete((outcome, failure) -> outcomes.add(outcome));
                            }
                        })
                        .build());
    }

    private Outcome send(String kind, String payload) throws InterruptedException {
        transport.send(
                SERVER.address(),
                "doors",
                Envelope.builder(Binary.utf8(payload))
                        .headers(Headers.of("kind", kind))
                        .build());
        Outcome outcome = outcomes.poll(20, TimeUnit.SECONDS);
        assertTrue(outcome != null, "nothing was settled");
        return outcome;
    }

    @Test
    void anotherMessageOfTheChannelIsPassedOverAndInterceptorsSeeThat() throws Exception {
        try (Connection connection = connect()) {
            connection
                    .subscriber(ROUTE, MessageSet.of(Opened.TYPE).within(MessageSet.of(Opened.TYPE, Closed.TYPE)))
                    .subscribe(delivery -> received.add(delivery.message()));

            assertEquals(Outcome.SKIPPED, send("closed", "{\"door\":\"a\"}"));
            assertEquals(Outcome.ACCEPTED, send("opened", "{\"door\":\"b\"}"));

            assertEquals(List.of(new Opened(new Door("b"))), List.copyOf(received));
            assertEquals(List.of(), transport.deadLetters());
        }
    }

    @Test
    void whatIsNoMessageOfTheChannelIsStillRejected() throws Exception {
        try (Connection connection = connect()) {
            connection
                    .subscriber(ROUTE, MessageSet.of(Opened.TYPE).within(MessageSet.of(Opened.TYPE, Closed.TYPE)))
                    .subscribe(delivery -> received.add(delivery.message()));

            assertTrue(send("closed", "{\"door\":1}").cause().isPresent());
            assertTrue(send("opened", "{\"door\":1}").cause().isPresent());

            Eventually.isTrue("two dead letters", () -> transport.deadLetters().size() == 2);
        }
    }

    @Test
    void whereNothingTellsMessagesApartItIsTheOneThatIsReceived() throws Exception {
        record Same(Door payload) implements Message {}
        MessageType<Same> same = MessageType.builder("same", Same.class)
                .payload(TypeToken.of(Door.class), Same::payload)
                .build(Same::new);
        MessageSet<Message> channel = MessageSet.of(List.of(Note.TYPE, Closed.TYPE, same));
        try (Connection connection = connect()) {
            connection
                    .subscriber(ROUTE, MessageSet.of(same).within(channel))
                    .subscribe(delivery -> received.add(delivery.message()));

            send("other", "{\"door\":\"a\"}");
            assertEquals(Outcome.SKIPPED, send("closed", "{\"door\":\"b\"}"));

            assertEquals(List.of(new Same(new Door("a"))), List.copyOf(received));
        }
    }

    @Test
    void aSenderThatLeavesOutTheSignIsReadAsBefore() throws Exception {
        try (Connection connection = connect()) {
            connection
                    .subscriber(ROUTE, MessageSet.of(Opened.TYPE).within(MessageSet.of(Opened.TYPE, Closed.TYPE)))
                    .subscribe(delivery -> received.add(delivery.message()));

            assertEquals(Outcome.ACCEPTED, send("?", "{\"door\":\"a\"}"));

            assertEquals(List.of(new Opened(new Door("a"))), List.copyOf(received));
        }
    }
}
