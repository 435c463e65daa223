package io.asyncapigen.runtime.testkit;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.Subscriber;
import io.asyncapigen.runtime.TypeToken;
import java.util.Map;

/** Text messages on a channel with a parameter, as generated code has them. */
final class Notes {
    private Notes() {}

    record Note(String payload) implements Message {
        static final MessageType<Note> TYPE = MessageType.builder("note", Note.class)
                .contentType("text/plain")
                .payload(TypeToken.of(String.class), Note::payload)
                .build(Note::new);
    }

    static final MessageSet<Note> MESSAGES = MessageSet.of(Note.TYPE);
    static final Route ROUTE = Route.of("notes", AddressTemplate.parse("notes/{room}"));
    static final Server SERVER = Server.of("kafka", "localhost:9092");

    static Connection connect(InMemoryTransport transport, ConnectOptions options) {
        return Connection.open(SERVER, options.transport(transport));
    }

    static Publisher<Note> publisher(Connection connection, String room) {
        return connection.publisher(ROUTE.with(Map.of("room", room)), MESSAGES);
    }

    static Subscriber<Note> subscriber(Connection connection) {
        return connection.subscriber(ROUTE, MESSAGES);
    }
}
