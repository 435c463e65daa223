package io.asyncapigen.runtime.nats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.HeaderValue;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.ReplyOptions;
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

/** A client in Python understands us and is understood. */
@Timeout(60)
class NatsInteropTest {
    private static final MessageSet<RawMessage> RAW = MessageSet.of(RawMessage.TYPE);
    private static final SendOption[] TRACE = {SendOption.header("Trace", "t1"), SendOption.header("Trace", "t2")};
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

    private static void assertSays(String text, List<String> trace, BlockingQueue<Delivery<RawMessage>> received)
            throws InterruptedException {
        Delivery<RawMessage> delivery = received.poll(20, TimeUnit.SECONDS);
        assertNotNull(delivery, "nothing came");
        assertEquals(text, delivery.message().payload().toUtf8());
        assertEquals(trace, traces(delivery));
    }

    private static List<String> traces(Delivery<?> delivery) {
        return delivery.headers().all("Trace").stream().map(HeaderValue::text).toList();
    }

    /** Of ours, with the headers {@link #TRACE}. */
    private static void assertOurs(String text, PythonClient.Message message) {
        assertEquals(text, message.payload());
        assertEquals(
                List.of("Trace:t1", "Trace:t2"),
                message.headers().stream()
                        .filter(each -> each.startsWith("Trace:"))
                        .toList());
        assertTrue(message.headers().contains("content-type:application/octet-stream"), message.headers()::toString);
    }

    @Test
    void messagesAndRequestsWithHeadersBothWays() throws Exception {
        var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
        ReplyRoute anywhere = ReplyRoute.of(Route.of("replies", AddressTemplate.unknown()));
        try (Connection connection = connect();
                var taking = PythonClient.taking(broker, "to.them");
                var answering = PythonClient.answering(broker, "ask.them", "you asked b", "Trace: t4", "Trace:t5")) {
            connection.subscriber(route("to.us"), RAW).subscribe(received::add);
            PythonClient.publish(broker, "to.us", "hello", "Trace: t1", "other: o", "Trace: t2");
            assertSays("hello", List.of("t1", "t2"), received);
            PythonClient.publish(broker, "to.us", "bare");
            assertSays("bare", List.of(), received);

            connection.publisher(route("to.them"), RAW).send(message("back"), TRACE);
            assertOurs("back", taking.message());

            connection.responder(route("ask.us"), RAW, anywhere, RAW).respond(each -> {
                ReplyOptions.of(each).add(TRACE[0]).add(TRACE[1]);
                return message(
                        "you said " + each.message().payload().toUtf8() + " with " + String.join(",", traces(each)));
            });
            assertOurs("you said a with t1,t2", PythonClient.request(broker, "ask.us", "a", "Trace: t1", "Trace: t2"));

            Delivery<RawMessage> reply =
                    connection.requester(route("ask.them"), RAW, anywhere, RAW).exchange(message("b"), TRACE);
            assertOurs("b", answering.message());
            assertEquals("you asked b", reply.message().payload().toUtf8());
            assertEquals(List.of("t4", "t5"), traces(reply));
        }
    }

    @Test
    void aStreamWithHeadersBothWays() throws Exception {
        Route route = route("kept").option(NatsStream.of("KEPT").create().durable("ours"));
        var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
        try (Connection connection = connect()) {
            connection.subscriber(route, RAW).subscribe(received::add);
            PythonClient.Message taken = PythonClient.request(broker, "kept", "from them", "Trace: t1", "Trace: t2");
            assertTrue(taken.payload().matches("\\{\"stream\":\"KEPT\", ?\"seq\":1}"), taken::payload);
            assertSays("from them", List.of("t1", "t2"), received);

            connection.publisher(route, RAW).send(message("from us"), TRACE);
            PythonClient.request(broker, "$JS.API.CONSUMER.DURABLE.CREATE.KEPT.theirs", """
                    {"stream_name": "KEPT", "config":
                      {"durable_name": "theirs", "ack_policy": "explicit", "deliver_policy": "last"}}""");
            PythonClient.Message kept = PythonClient.request(broker, "$JS.API.CONSUMER.MSG.NEXT.KEPT.theirs", "1");
            assertEquals("kept", kept.subject());
            assertOurs("from us", kept);
            PythonClient.request(broker, kept.reply(), "+ACK");
            String info = PythonClient.request(broker, "$JS.API.CONSUMER.INFO.KEPT.theirs", "")
                    .payload();
            assertTrue(info.contains("\"num_ack_pending\":0") && info.contains("\"num_pending\":0"), info);
        }
    }
}
