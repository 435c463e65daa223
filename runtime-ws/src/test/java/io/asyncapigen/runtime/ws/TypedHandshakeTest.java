package io.asyncapigen.runtime.ws;

import static io.asyncapigen.runtime.ws.EchoServer.RAW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.BindingField;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.JsonSchema;
import io.asyncapigen.runtime.JsonSchemas;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.Validation;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.netty.Role;
import io.asyncapigen.runtime.testkit.page.Row;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The query and the headers of a handshake as the types that a channel's binding says, over real connections. */
@Timeout(120)
class TypedHandshakeTest {
    private record Wanted(String currency, int depth, List<String> metals) {}

    private record Caller(Optional<String> name, boolean test) {}

    private static final JsonSchema SCHEMA = JsonSchemas.of(
                    "{\"wanted\": {\"properties\": {\"currency\": {\"type\": \"string\"}, \"depth\": {\"minimum\": 1}}}}")
            .named("wanted");
    private static final BindingField<Wanted> QUERY =
            BindingField.of("ws", "query", TypeToken.of(Wanted.class)).schema(SCHEMA);
    private static final BindingField<Caller> HEADERS = BindingField.of("ws", "headers", TypeToken.of(Caller.class));
    private static final BindingField<Map<String, String>> OF_ANOTHER =
            BindingField.of("ws", "query", new TypeToken<Map<String, String>>() {});
    private static final Bindings BINDINGS = Bindings.builder()
            .add("ws", JsonObject.of(Map.of("query", Map.of("required", List.of("currency")))))
            .build();
    private static final Route PRICES = Route.of("prices", AddressTemplate.parse("prices"))
            .bindings(BINDINGS)
            .field(QUERY)
            .field(HEADERS);
    private static final Wanted GOLD = new Wanted("EUR", 3, List.of("gold", "a b"));

    private final BlockingQueue<Delivery<RawMessage>> received = new LinkedBlockingQueue<>();
    private Connection server;

    @BeforeEach
    void serve() {
        server = Connection.open(
                Server.of("ws", "127.0.0.1:0"),
                ConnectOptions.builder().option(Role.LISTEN).build());
        server.subscriber(PRICES, RAW).subscribe(received::add);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private InetSocketAddress address() {
        return server.localAddress().orElseThrow();
    }

    private Connection client(ConnectOption... options) {
        var builder = ConnectOptions.builder().option(Role.CONNECT);
        for (ConnectOption each : options) {
            builder.option(each);
        }
        return Connection.open(Server.of("ws", "127.0.0.1:" + address().getPort()), builder.build());
    }

    private Delivery<RawMessage> next() throws InterruptedException {
        Delivery<RawMessage> next = received.poll(20, TimeUnit.SECONDS);
        assertTrue(next != null, "nothing came");
        return next;
    }

    private static RawMessage message() {
        return RawMessage.of(Binary.utf8("a"));
    }

    @Test
    void whatTheClientSaysTheServerReads() throws Exception {
        try (Connection client = client(HEADERS.with(new Caller(Optional.of("alice"), true)))) {
            client.publisher(PRICES.option(QUERY.with(GOLD)), RAW).send(message());

            Delivery<RawMessage> delivery = next();
            assertEquals(Optional.of(GOLD), QUERY.of(delivery));
            assertEquals(Optional.of(new Caller(Optional.of("alice"), true)), HEADERS.of(delivery));
            WsSession session = delivery.metadata(WsSession.class).orElseThrow();
            assertEquals(Optional.of(GOLD), session.said(QUERY));
            assertEquals(Optional.empty(), session.said(OF_ANOTHER));
            assertEquals(List.of("gold", "a b"), session.query().get("metals"));
        }
    }

    @Test
    void aRouteSaysItInsteadOfTheConnection() throws Exception {
        Wanted silver = new Wanted("USD", 1, List.of());
        try (Connection client = client(QUERY.with(GOLD), WsHandshake.empty().header("test", "false"))) {
            client.publisher(PRICES.option(QUERY.with(silver)), RAW).send(message());
            assertEquals("USD", QUERY.of(next()).orElseThrow().currency());
            client.publisher(PRICES, RAW).send(message());
            assertEquals(Optional.of(GOLD), QUERY.of(next()));
        }
    }

    @Row("a query or headers that are not as the types and the schema of the binding say")
    @Test
    void whatDoesNotFitIsRefusedAtTheHandshake() throws Exception {
        assertRefused("/prices?depth=3&metals=gold", "test: true", error("type", "query", "/currency"));
        assertRefused("/prices?currency=EUR&depth=many&metals=gold", "test: true", error("type", "query", "/depth"));
        assertRefused("/prices?currency=EUR&depth=0&metals=gold", "test: true", error("minimum", "query", "/depth"));
        assertRefused(
                "/prices?currency=EUR&depth=0&metals=gold",
                "test: perhaps",
                error("minimum", "query", "/depth"),
                error("type", "header", "/test"));
        try (RawSocket socket = RawSocket.to(address())) {
            String answer = socket.shake("/prices?currency=EUR&depth=3&metals=gold&other=1", "TEST: true");
            assertTrue(answer.startsWith("HTTP/1.1 101 "), answer);
        }
        assertTrue(received.isEmpty());
    }

    private static String error(String keyword, String in, String pointer) {
        return "\"keyword\":\"" + keyword + "\",\"in\":\"" + in + "\",\"pointer\":\"#" + pointer + "\"}";
    }

    private void assertRefused(String target, String header, String... errors) throws Exception {
        try (RawSocket socket = RawSocket.to(address())) {
            String answer = socket.shake(target, header);
            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
            for (String each : errors) {
                assertTrue(answer.contains(each), answer);
            }
            assertEquals(errors.length, answer.split("\"keyword\"", -1).length - 1, answer);
        }
    }

    @Test
    void aClientIsToldBeforeItConnects() {
        try (Connection client = client(WsHandshake.empty().header("test", "true"))) {
            var nothing = assertThrows(UnsupportedByTransportException.class, () -> client.publisher(PRICES, RAW));
            assertTrue(
                    String.valueOf(nothing.getMessage()).contains("query parameter currency is missing"),
                    nothing::toString);
            var tooLittle = assertThrows(
                    UnsupportedByTransportException.class,
                    () -> client.publisher(PRICES.option(QUERY.with(new Wanted("EUR", 0, List.of()))), RAW));
            assertTrue(String.valueOf(tooLittle.getMessage()).contains("#/depth"), tooLittle::toString);
            assertThrows(
                    UnsupportedByTransportException.class,
                    () -> client.publisher(PRICES.option(OF_ANOTHER.with(Map.of("currency", "EUR"))), RAW));
        }
        var key = BindingField.of("kafka", "key", TypeToken.of(String.class));
        assertThrows(ConnectFailedException.class, () -> client(key.with("k")).close());
    }

    @Test
    void withoutValidationOnlyTheTypesCount() throws Exception {
        try (Connection lenient = Connection.open(
                Server.of("ws", "127.0.0.1:0"),
                ConnectOptions.builder().validation(Validation.NONE).build())) {
            lenient.subscriber(PRICES, RAW).subscribe(received::add);
            InetSocketAddress at = lenient.localAddress().orElseThrow();
            try (RawSocket socket = RawSocket.to(at)) {
                String answer = socket.shake("/prices?currency=EUR&depth=0&metals=gold", "test: true");
                assertTrue(answer.startsWith("HTTP/1.1 101 "), answer);
            }
            try (RawSocket socket = RawSocket.to(at)) {
                String answer = socket.shake("/prices?currency=EUR&depth=many&metals=gold", "test: true");
                assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
            }
        }
    }
}
