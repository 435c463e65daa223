package io.asyncapigen.runtime.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.EncodeException;
import io.asyncapigen.runtime.JsonSchemas;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.MissingCodecException;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.TypeToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payloads that are no JSON, where core looks into them. */
@Timeout(60)
class FormatsTest {
    private static final JsonSchemas SCHEMAS = JsonSchemas.of("{\"Sum\":{\"properties\":{\"value\":{\"minimum\":0}}}}");

    record Sum(
            @JsonProperty(value = "id", required = true) String id,
            @JsonProperty(value = "value", required = true) long value) {}

    record Note(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("text") String text) {}

    record Noted(Note payload) implements Message {}

    record Asked(Sum payload) implements Message {}

    private static MessageType<Asked> type(String contentType) {
        return MessageType.builder("asked", Asked.class)
                .contentType(contentType)
                .payload(TypeToken.of(Sum.class), Asked::payload)
                .payloadSchema(SCHEMAS.named("Sum"))
                .correlationId("$message.payload#/id")
                .build(Asked::new);
    }

    private static Connection connect() {
        return Connection.open(
                Server.of("kafka", "localhost:9092"),
                ConnectOptions.builder().transport(InMemoryTransport.create()).build());
    }

    /** Bytes of CBOR are a tree by themselves; of XML only the type knows what is a number. */
    @ParameterizedTest
    @ValueSource(strings = {"application/cbor", "application/xml"})
    void requestsAndRepliesFindEachOtherByWhatIsInThem(String contentType) {
        MessageSet<Asked> messages = MessageSet.of(type(contentType));
        Route requests = Route.of("requests", AddressTemplate.parse("requests"));
        ReplyRoute replies = ReplyRoute.of(Route.of("replies", AddressTemplate.parse("replies")));
        try (Connection connection = connect()) {
            connection
                    .responder(requests, messages, replies, messages)
                    .respond(delivery -> new Asked(new Sum(
                            delivery.message().payload().id(),
                            delivery.message().payload().value() + 1)));
            Asked answer =
                    connection.requester(requests, messages, replies, messages).request(new Asked(new Sum("a", 41)));
            assertEquals(new Sum("a", 42), answer.payload());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/cbor", "application/xml"})
    void aCorrelationIdThatTheMessageDoesNotHaveIsWrittenIntoIt(String contentType) {
        MessageSet<Noted> messages = MessageSet.of(MessageType.builder("noted", Noted.class)
                .contentType(contentType)
                .payload(TypeToken.of(Note.class), Noted::payload)
                .correlationId("$message.payload#/id")
                .build(Noted::new));
        Route requests = Route.of("requests", AddressTemplate.parse("requests"));
        ReplyRoute replies = ReplyRoute.of(Route.of("replies", AddressTemplate.parse("replies")));
        try (Connection connection = connect()) {
            connection
                    .responder(requests, messages, replies, messages)
                    .respond(delivery -> new Noted(
                            new Note(null, "to " + delivery.message().payload().id())));
            Note answer = connection
                    .requester(requests, messages, replies, messages)
                    .request(new Noted(new Note(null, "?")))
                    .payload();
            assertEquals("to " + answer.id(), answer.text());
        }
    }

    @Test
    void whatTheSchemaForbidsIsNotSentInAnyFormat() {
        try (Connection connection = connect()) {
            for (String each : new String[] {"application/cbor", "application/xml", "application/json"}) {
                Route route = Route.of(each, AddressTemplate.parse("sums"));
                var publisher = connection.publisher(route, MessageSet.of(type(each)));
                var refused = assertThrows(EncodeException.class, () -> publisher.send(new Asked(new Sum("a", -1))));
                assertEquals(1, refused.faults().size(), each);
            }
        }
    }

    @Test
    void aFormatWhoseLibraryIsMissingIsRefusedWhenTheOperationIsOpened() {
        Route route = Route.of("sums", AddressTemplate.parse("sums"));
        try (Connection connection = connect()) {
            var refused = assertThrows(
                    MissingCodecException.class,
                    () -> connection
                            .publisher(route, MessageSet.of(type("application/msgpack")))
                            .send(new Asked(new Sum("a", 1))));
            assertTrue(refused.getMessage().contains("msgpack-core"), refused::getMessage);
        }
    }
}
