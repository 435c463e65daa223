package io.asyncapigen.runtime.nats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.security.UserPassword;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever speaks the protocol understands us and is understood. */
@Timeout(60)
class NatsInteropTest {
    private static final MessageSet<RawMessage> RAW = MessageSet.of(RawMessage.TYPE);
    private static final SendOption TRACE = SendOption.header("Trace", "t2");
    private static NatsServer broker;

    @BeforeAll
    static void startServer() throws Exception {
        broker = NatsServer.start(false);
    }

    @AfterAll
    static void endServer() throws Exception {
        broker.close();
    }

    private static Connection connect() {
        return Connection.open(
                Server.of("nats", broker.host()),
                ConnectOptions.builder()
                        .credentials(UserPassword.of("alice", "wonderland"))
                        .build());
    }

    private static Route route(String subject) {
        return Route.of("channel", AddressTemplate.parse(subject));
    }

    private static RawMessage message(String text) {
        return RawMessage.of(Binary.utf8(text));
    }

    private static void assertSays(String text, String trace, BlockingQueue<Delivery<RawMessage>> received)
            throws InterruptedException {
        Delivery<RawMessage> delivery = received.poll(20, TimeUnit.SECONDS);
        assertNotNull(delivery, "nothing came");
        assertEquals(text, delivery.message().payload().toUtf8());
        assertEquals(trace, delivery.headers().text("Trace").orElseThrow());
    }

    /** Of ours, with the header {@link #TRACE}. */
    private static void assertOurs(String text, RawClient.Message message) {
        assertEquals(text, message.payload());
        List<String> headers = message.headers().replace(": ", ":").lines().toList();
        assertEquals("NATS/1.0", headers.get(0));
        assertTrue(
                headers.containsAll(List.of("Trace:t2", "content-type:application/octet-stream")), headers::toString);
    }

    @Test
    void messagesAndRequestsWithHeadersBothWays() throws Exception {
        var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
        ReplyRoute anywhere = ReplyRoute.of(Route.of("replies", AddressTemplate.unknown()));
        try (Connection connection = connect();
                var other = new RawClient(broker.port())) {
            connection.subscriber(route("to.us"), RAW).subscribe(received::add);
            other.publish("to.us", "", "Trace: t1", "hello");
            assertSays("hello", "t1", received);

            other.subscribe("to.them");
            connection.publisher(route("to.them"), RAW).send(message("back"), TRACE);
            assertOurs("back", other.next());

            connection
                    .responder(route("ask.us"), RAW, anywhere, RAW)
                    .respond(each ->
                            message("you said " + each.message().payload().toUtf8()));
            assertEquals("you said a", other.request("ask.us", "Trace: t1", "a").payload());

            other.subscribe("ask.them");
            var reply = connection
                    .requester(route("ask.them"), RAW, anywhere, RAW)
                    .requestAsync(message("b"), TRACE)
                    .toCompletableFuture();
            RawClient.Message request = other.next();
            assertOurs("b", request);
            other.publish(request.reply(), "", "Trace: t3", "you asked b");
            assertEquals(
                    "you asked b", reply.get(20, TimeUnit.SECONDS).payload().toUtf8());
        }
    }

    @Test
    void aStreamWithHeadersBothWays() throws Exception {
        Route route = route("kept").option(NatsStream.of("KEPT").create().durable("ours"));
        var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
        try (Connection connection = connect();
                var other = new RawClient(broker.port())) {
            connection.subscriber(route, RAW).subscribe(received::add);
            RawClient.Message taken = other.request("kept", "Trace: t1", "from them");
            assertTrue(taken.payload().matches("\\{\"stream\":\"KEPT\", ?\"seq\":1}"), taken::payload);
            assertSays("from them", "t1", received);

            connection.publisher(route, RAW).send(message("from us"), TRACE);
            other.request("$JS.API.CONSUMER.DURABLE.CREATE.KEPT.theirs", "", """
                    {"stream_name": "KEPT", "config":
                      {"durable_name": "theirs", "ack_policy": "explicit", "deliver_policy": "last"}}""");
            RawClient.Message kept = other.request("$JS.API.CONSUMER.MSG.NEXT.KEPT.theirs", "", "1");
            assertEquals("kept", kept.subject());
            assertOurs("from us", kept);
            other.request(kept.reply(), "", "+ACK");
            String info =
                    other.request("$JS.API.CONSUMER.INFO.KEPT.theirs", "", "").payload();
            assertTrue(info.contains("\"num_ack_pending\":0") && info.contains("\"num_pending\":0"), info);
        }
    }
}
