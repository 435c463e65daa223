package io.asyncapigen.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WishesTest {
    record Group(String name) implements ConnectOption, RouteOption {}

    record Priority(int value) implements SendOption {}

    record Foreign() implements ConnectOption, RouteOption, SendOption {}

    record Asked(String payload) implements Message {}

    private static final Route ROUTE = Route.of("notes", AddressTemplate.parse("notes"));

    private final Wishes wishes = Wishes.of("Pigeon", Group.class, Priority.class, JsonEnvelope.class);

    @Test
    void whatIsKnownIsAccepted() {
        wishes.check(ConnectOptions.builder().option(new Group("a")).build());
        wishes.check(ROUTE.option(new Group("a")));
        wishes.check(Envelope.builder(Binary.empty()).option(new Priority(1)).build());
    }

    @Test
    void whatIsNotKnownIsRefusedAndNamed() {
        var connect = assertThrows(
                ConnectFailedException.class,
                () -> wishes.check(
                        ConnectOptions.builder().option(new Foreign()).build()));
        assertTrue(connect.getMessage().startsWith("Pigeon knows no connect option " + Foreign.class.getName()));
        assertThrows(UnsupportedByTransportException.class, () -> wishes.check(ROUTE.option(new Foreign())));
        assertThrows(
                SendFailedException.class,
                () -> wishes.check(
                        Envelope.builder(Binary.empty()).option(new Foreign()).build()));
    }

    @Test
    void theRouteWinsOverTheConnectionAndTheLastOverTheFirst() {
        var options = ConnectOptions.builder()
                .option(new Group("first"))
                .option(new Group("last"))
                .build();

        assertEquals(Optional.of(new Group("last")), Wishes.chosen(ROUTE, options, Group.class));
        assertEquals(
                Optional.of(new Group("route")), Wishes.chosen(ROUTE.option(new Group("route")), options, Group.class));
        assertEquals(Optional.empty(), Wishes.chosen(ROUTE, ConnectOptions.defaults(), Group.class));
    }

    @Test
    void messagesThatNeedHeadersAreRefusedUnlessTheyAreInTheEnvelope() {
        MessageType<Asked> correlated = MessageType.builder("asked", Asked.class)
                .payload(TypeToken.of(String.class), Asked::payload)
                .correlationId("$message.header#/id")
                .build(Asked::new);
        MessageType<Asked> bare = MessageType.builder("asked", Asked.class)
                .payload(TypeToken.of(String.class), Asked::payload)
                .correlationId("$message.payload#/id")
                .build(Asked::new);
        MessageType<Asked> typed = MessageType.builder("asked", Asked.class)
                .payload(TypeToken.of(String.class), Asked::payload)
                .headers(TypeToken.of(Object.class), message -> null)
                .build((payload, headers) -> new Asked(payload));
        ConnectOptions none = ConnectOptions.defaults();

        for (MessageType<Asked> each : List.of(correlated, typed)) {
            MessageSet<Asked> messages = MessageSet.of(each);
            var refused = assertThrows(
                    UnsupportedByTransportException.class, () -> wishes.refuseHeaders(ROUTE, none, messages));
            assertTrue(refused.getMessage().contains("JsonEnvelope"));
            wishes.refuseHeaders(ROUTE.option(new JsonEnvelope()), none, messages);
            wishes.refuseHeaders(
                    ROUTE, ConnectOptions.builder().option(new JsonEnvelope()).build(), messages);
        }
        wishes.refuseHeaders(ROUTE, none, MessageSet.of(bare));
        wishes.refuseHeaders(ROUTE, none, MessageSet.of(RawMessage.TYPE));
    }
}
