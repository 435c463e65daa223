package io.asyncapigen.runtime.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import io.asyncapigen.runtime.HeaderValue;
import io.asyncapigen.runtime.Headers;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.spi.Envelope;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class JsonEnvelopeTest {
    record Reading(
            @JsonProperty(value = "lumens", required = true) BigDecimal lumens) {}

    record Head(
            @JsonProperty("id") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String id,

            @JsonProperty("tags") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> tags) {}

    record Measured(Reading payload, @Nullable Head headers) implements Message {
        static final MessageType<Measured> TYPE = MessageType.builder("measured", Measured.class)
                .contentType("application/vnd.light+json")
                .payload(TypeToken.of(Reading.class), Measured::payload)
                .headers(TypeToken.of(Head.class), Measured::headers)
                .correlationId("$message.header#/id")
                .build(Measured::new);
    }

    record Note(String payload) implements Message {
        static final MessageType<Note> TYPE = MessageType.builder("note", Note.class)
                .contentType("text/plain; charset=utf-16")
                .payload(TypeToken.of(String.class), Note::payload)
                .build(Note::new);
    }

    record Ping(@Nullable Head headers) implements Message {
        static final MessageType<Ping> TYPE = MessageType.builder("ping", Ping.class)
                .headers(TypeToken.of(Head.class), Ping::headers)
                .buildOfHeaders(Ping::new);
    }

    private static final MessageSet<Measured> MEASURED = MessageSet.of(Measured.TYPE);
    private static final Route ROUTE = Route.of("lights", AddressTemplate.parse("lights"));
    private static final Server SERVER = Server.of("mqtt", "localhost");

    private final InMemoryTransport transport = InMemoryTransport.create();
    private final Connection connection = Connection.open(
            SERVER,
            ConnectOptions.builder()
                    .transport(transport)
                    .option(new JsonEnvelope())
                    .build());
    private final Connection bare =
            Connection.open(SERVER, ConnectOptions.defaults().transport(transport));
    private final BlockingQueue<Delivery<RawMessage>> wire = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        connection.close();
        bare.close();
    }

    private <M extends Message> BlockingQueue<Delivery<M>> subscribe(MessageSet<M> messages) {
        var received = new LinkedBlockingQueue<Delivery<M>>();
        connection.subscriber(ROUTE, messages).subscribe(received::add);
        bare.subscriber(ROUTE, MessageSet.of(RawMessage.TYPE)).subscribe(wire::add);
        return received;
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(20, TimeUnit.SECONDS);
        assertTrue(next != null, "nothing was received");
        return next;
    }

    private String nextOnWire() throws InterruptedException {
        Delivery<RawMessage> next = next(wire);
        assertTrue(next.headers().isEmpty());
        assertEquals(ContentType.JSON, next.contentType());
        return next.message().payload().toUtf8();
    }

    @Test
    void jsonIsInTheEnvelopeAsItIsWithHeadersAndContentType() throws Exception {
        var received = subscribe(MEASURED);
        var message = new Measured(
                new Reading(new BigDecimal("12.5000000000000000000000001")), new Head("7", List.of("a", "b")));

        connection.publisher(ROUTE, MEASURED).send(message, SendOption.header("trace", 1), SendOption.header("e", "é"));

        Delivery<Measured> delivery = next(received);
        assertEquals(message, delivery.message());
        assertEquals(Headers.of("trace", 1, "e", "é"), delivery.headers());
        assertEquals("application/vnd.light+json", String.valueOf(delivery.contentType()));
        assertEquals(
                "{\"contentType\":\"application/vnd.light+json\",\"headers\":{\"id\":\"7\",\"tags\":[\"a\",\"b\"],\"trace\":1,"
                        + "\"e\":\"é\"},\"payload\":{\"lumens\":12.5000000000000000000000001}}",
                nextOnWire());
    }

    @Test
    void textIsAStringWhateverItsCharset() throws Exception {
        var received = subscribe(MessageSet.of(Note.TYPE));

        connection.publisher(ROUTE, MessageSet.of(Note.TYPE)).send(new Note("é\n€"));

        assertEquals("é\n€", next(received).message().payload());
        assertEquals("{\"contentType\":\"text/plain; charset=utf-16\",\"payload\":\"é\\n€\"}", nextOnWire());
    }

    @Test
    void bytesAreBase64AndHeadersOfOneNameAnArray() throws Exception {
        var received = subscribe(MessageSet.of(RawMessage.TYPE));
        Binary bytes = Binary.of(new byte[] {0, -1});

        connection
                .publisher(ROUTE, MessageSet.of(RawMessage.TYPE))
                .send(RawMessage.of(bytes), SendOption.header("bytes", Binary.utf8("text")));

        Delivery<RawMessage> delivery = next(received);
        assertEquals(bytes, delivery.message().payload());
        assertEquals(
                "{\"contentType\":\"application/octet-stream\",\"headers\":{\"bytes\":\"text\"},\"payload\":\"AP8=\"}",
                nextOnWire());
        send("{\"headers\":{\"h\":[1,\"x\"]},\"payload\":\"AP8=\"}");
        assertEquals(
                List.of(HeaderValue.of(1), HeaderValue.of("x")),
                next(received).headers().all("h"));
    }

    @Test
    void aMessageWithoutPayloadHasNone() throws Exception {
        var received = subscribe(MessageSet.of(Ping.TYPE));

        connection.publisher(ROUTE, MessageSet.of(Ping.TYPE)).send(new Ping(new Head("1", null)));

        assertEquals(new Ping(new Head("1", null)), next(received).message());
        assertEquals("{\"headers\":{\"id\":\"1\"}}", nextOnWire());
    }

    @Test
    void anotherProgramMayLeaveOutWhatTheDocumentSays() throws Exception {
        var received = subscribe(MEASURED);

        send("{\"payload\":{\"lumens\":1},\"more\":[]}");

        Delivery<Measured> delivery = next(received);
        assertEquals(1, delivery.message().payload().lumens().intValue());
        assertNull(delivery.message().headers());
    }

    private void send(String envelope) {
        transport.send(
                SERVER.address(),
                "lights",
                Envelope.builder(Binary.utf8(envelope)).build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "[]",
                "{\"headers\":[],\"payload\":{\"lumens\":1}}",
                "{\"contentType\":1,\"payload\":{\"lumens\":1}}",
                "{\"contentType\":\"nonsense\",\"payload\":{\"lumens\":1}}",
                "{\"contentType\":\"text/plain\",\"payload\":{\"lumens\":1}}",
                "{\"contentType\":\"image/png\",\"payload\":\"?\"}"
            })
    void whatIsNoEnvelopeIsRejectedAsUndecodableAndTheNextOneReceived(String envelope) throws Exception {
        var received = subscribe(MEASURED);

        send(envelope);
        send("{\"payload\":{\"lumens\":2}}");

        assertEquals(2, next(received).message().payload().lumens().intValue());
        Eventually.isTrue("one dead letter", () -> transport.deadLetters().size() == 1);
        Undelivered dead = transport.deadLetters().get(0);
        assertTrue(dead.cause().orElseThrow() instanceof DecodeException);
        assertEquals(envelope, dead.envelope().payload().toUtf8());
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis", "udp", "mqtt5"})
    void requestsAndRepliesAreInEnvelopesWhenTheRouteSaysSo(String protocol) {
        Server server = Server.of(protocol, "localhost");
        Route requests = ROUTE.option(new JsonEnvelope());
        var fixed = ReplyRoute.of(Route.of("replies", AddressTemplate.parse("replies")))
                .option(new JsonEnvelope());
        try (Connection one = Connection.open(server, ConnectOptions.defaults().transport(transport));
                Connection other =
                        Connection.open(server, ConnectOptions.defaults().transport(transport))) {
            one.responder(requests, MEASURED, fixed, MEASURED).respond(delivery -> {
                assertEquals("ours", delivery.message().headers().id());
                return new Measured(delivery.message().payload(), null);
            });
            var requester = other.requester(requests, MEASURED, fixed, MEASURED);

            Measured reply = requester.request(new Measured(new Reading(new BigDecimal(3)), new Head("ours", null)));

            assertEquals(new Measured(new Reading(new BigDecimal(3)), new Head("ours", null)), reply);
        }
    }
}
