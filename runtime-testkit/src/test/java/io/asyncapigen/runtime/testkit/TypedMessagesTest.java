package io.asyncapigen.runtime.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.Headers;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageHandler;
import io.asyncapigen.runtime.MessageMatch;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.spi.Envelope;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Messages of several kinds on one channel, with typed headers and payloads, as generated code has them. */
@Timeout(60)
class TypedMessagesTest {
    sealed interface LightEvent extends Message permits Measured, Switched, Firmware, Pinged {}

    record Measurement(
            @JsonProperty(value = "lumens", required = true) int lumens,

            @JsonProperty("at") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            OffsetDateTime at) {}

    record MeasuredHeaders(
            @JsonProperty(value = "app-id", required = true) int appId,

            @JsonProperty("tags") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> tags) {}

    record Measured(Measurement payload, @Nullable MeasuredHeaders headers) implements LightEvent {
        static final MessageType<Measured> TYPE = MessageType.builder("measured", Measured.class)
                .contentType("application/vnd.light+json")
                .payload(TypeToken.of(Measurement.class), Measured::payload)
                .headers(TypeToken.of(MeasuredHeaders.class), Measured::headers)
                .match(MessageMatch.requires("/lumens"))
                .build(Measured::new);

        Measured {
            Objects.requireNonNull(payload, "payload");
        }
    }

    record Switch(
            @JsonProperty(value = "on", required = true) boolean on) {
        @JsonProperty("kind")
        String kind() {
            return "switch";
        }
    }

    record Switched(Switch payload) implements LightEvent {
        static final MessageType<Switched> TYPE = MessageType.builder("switched", Switched.class)
                .payload(TypeToken.of(Switch.class), Switched::payload)
                .match(MessageMatch.payload("/kind", JsonValue.of("switch")))
                .build(Switched::new);
    }

    record Firmware(Binary payload) implements LightEvent {
        static final MessageType<Firmware> TYPE = MessageType.builder("firmware", Firmware.class)
                .contentType("application/vnd.apache.avro;version=1.9.0")
                .payload(TypeToken.of(Binary.class), Firmware::payload)
                .build(Firmware::new);
    }

    record PingHeaders(
            @JsonProperty("seq") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long seq) {}

    record Pinged(@Nullable PingHeaders headers) implements LightEvent {
        static final MessageType<Pinged> TYPE = MessageType.builder("pinged", Pinged.class)
                .headers(TypeToken.of(PingHeaders.class), Pinged::headers)
                .match(MessageMatch.header("type", JsonValue.of("ping")))
                .buildOfHeaders(Pinged::new);
    }

    private static final MessageSet<LightEvent> EVENTS =
            MessageSet.of(List.of(Measured.TYPE, Switched.TYPE, Firmware.TYPE, Pinged.TYPE));
    private static final Route ROUTE = Route.of("lights", AddressTemplate.parse("lights"));
    private static final Server SERVER = Server.of("kafka", "localhost:9092");

    private final InMemoryTransport transport = InMemoryTransport.create();
    private final Connection connection =
            Connection.open(SERVER, ConnectOptions.defaults().transport(transport));
    private final BlockingQueue<Delivery<LightEvent>> received = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        connection.close();
    }

    private void subscribe() {
        connection.subscriber(ROUTE, EVENTS).subscribe(received::add);
    }

    private Delivery<LightEvent> next() throws InterruptedException {
        Delivery<LightEvent> next = received.poll(20, TimeUnit.SECONDS);
        assertTrue(next != null, "nothing was received");
        return next;
    }

    private void sendRaw(String json, Headers headers) {
        transport.send(
                SERVER.address(),
                "lights",
                Envelope.builder(Binary.utf8(json)).headers(headers).build());
    }

    @Test
    void everyKindOfMessageArrivesAsItWasSent() throws Exception {
        subscribe();
        var publisher = connection.publisher(ROUTE, EVENTS);
        List<LightEvent> events = List.of(
                new Measured(
                        new Measurement(5, OffsetDateTime.parse("2020-01-01T10:00:00+02:00")),
                        new MeasuredHeaders(7, List.of("a", "b"))),
                new Switched(new Switch(true)),
                new Firmware(Binary.of(new byte[] {0, (byte) 0xff})));

        for (LightEvent each : events) {
            publisher.send(each);
        }
        publisher.send(new Pinged(new PingHeaders(9L)), SendOption.header("type", "ping"));

        for (LightEvent each : events) {
            assertEquals(each, next().message());
        }
        Delivery<LightEvent> ping = next();
        assertEquals(new Pinged(new PingHeaders(9L)), ping.message());
        assertEquals(Headers.of("type", "ping"), ping.headers());
        assertNull(received.poll());
    }

    @Test
    void typedHeadersMayComeAsBytesAndTheOthersStayUntyped() throws Exception {
        subscribe();

        sendRaw(
                "{\"lumens\":5}",
                Headers.builder()
                        .add("app-id", Binary.utf8("7"))
                        .add("tags", Binary.utf8("a"))
                        .add("tags", Binary.utf8("b"))
                        .add("trace", Binary.utf8("t"))
                        .build());

        Delivery<LightEvent> delivery = next();
        assertEquals(
                new Measured(new Measurement(5, null), new MeasuredHeaders(7, List.of("a", "b"))), delivery.message());
        assertEquals(Headers.of("trace", Binary.utf8("t")), delivery.headers());
        assertEquals(Measured.TYPE.contentType(), delivery.contentType());
    }

    @Test
    void aGeneratedDispatcherNarrowsTheDelivery() throws Exception {
        BlockingQueue<Delivery<Switched>> switched = new LinkedBlockingQueue<>();
        MessageHandler<LightEvent> dispatcher = delivery -> {
            if (delivery.message() instanceof Switched message) {
                switched.add(delivery.as(message));
            }
        };
        connection.subscriber(ROUTE, EVENTS).subscribe(dispatcher);

        connection.publisher(ROUTE, EVENTS).send(new Switched(new Switch(false)));

        Delivery<Switched> delivery = switched.poll(20, TimeUnit.SECONDS);
        assertEquals("lights", delivery.address());
        assertEquals(false, delivery.message().payload().on());
    }

    @Test
    void whatIsNoneOfTheMessagesIsRejectedWithItsReason() throws Exception {
        subscribe();

        sendRaw("{\"lumens\":\"bright\"}", Headers.of("app-id", 1));
        sendRaw("{\"lumens\":5}", Headers.empty());
        sendRaw("{\"kind\":\"switch\",\"on\":true}", Headers.empty());

        assertEquals(new Switched(new Switch(true)), next().message());
        List<Undelivered> dead = transport.deadLetters();
        assertEquals(2, dead.size());
        for (Undelivered each : dead) {
            assertTrue(each.cause().orElseThrow() instanceof DecodeException);
        }
        assertTrue(dead.get(0).cause().orElseThrow().getMessage().contains("/lumens"));
        assertTrue(dead.get(1).cause().orElseThrow().getMessage().contains("app-id"));
    }

    @Test
    void aMessageThatCannotBeWrittenIsNotSent() {
        record Wrong(@JsonProperty("value") double value) {}
        record Broken(Wrong payload) implements Message {}
        var type = MessageType.builder("broken", Broken.class)
                .payload(TypeToken.of(Wrong.class), Broken::payload)
                .build(Broken::new);
        var publisher = connection.publisher(ROUTE, MessageSet.of(type));
        subscribe();

        assertThrows(EncodeException.class, () -> publisher.send(new Broken(new Wrong(Double.NaN))));
        assertNull(received.poll());
    }

    @Test
    void aContentTypeWithAStarIsJsonUnlessTheMessageSaysOtherwise() throws Exception {
        record Loose(JsonValue payload) implements Message {}
        var type = MessageType.builder("loose", Loose.class)
                .contentType("*/*")
                .payload(TypeToken.of(JsonValue.class), Loose::payload)
                .build(Loose::new);
        BlockingQueue<Delivery<Loose>> loose = new LinkedBlockingQueue<>();
        connection.subscriber(ROUTE, MessageSet.of(type)).subscribe(loose::add);

        connection.publisher(ROUTE, MessageSet.of(type)).send(new Loose(JsonValue.of(List.of(1, "a"))));
        transport.send(
                SERVER.address(),
                "lights",
                Envelope.builder(Binary.utf8("2"))
                        .contentType(ContentType.parse("text/json"))
                        .build());

        Delivery<Loose> first = loose.poll(20, TimeUnit.SECONDS);
        assertEquals(ContentType.JSON, first.contentType());
        assertEquals(JsonValue.of(List.of(1, "a")), first.message().payload());
        assertEquals(JsonValue.of(2), loose.poll(20, TimeUnit.SECONDS).message().payload());
    }
}
