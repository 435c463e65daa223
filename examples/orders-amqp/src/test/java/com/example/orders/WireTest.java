package com.example.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.wire.WireApi;
import com.example.wire.messages.OrderPlacedMessage;
import com.example.wire.messages.SignMessage;
import com.example.wire.messages.ToldMessage;
import com.example.wire.servers.WorkbenchServer;
import com.rabbitmq.client.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.SendFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the bindings of a document are on the wire, as the client library sees it; its code is generated from {@code src/test/asyncapi}. */
class WireTest {
    private static LocalRabbit rabbit;

    @BeforeAll
    static void startServer() throws Exception {
        rabbit = LocalRabbit.start();
    }

    @AfterAll
    static void endServer() throws Exception {
        rabbit.close();
    }

    private static com.rabbitmq.client.Connection foreign(String virtualHost) throws Exception {
        var factory = new ConnectionFactory();
        factory.setUri("amqp://" + rabbit.address());
        factory.setVirtualHost(virtualHost);
        return factory.newConnection();
    }

    private static WireApi connect(ConnectOptions options) {
        return WireApi.connect(
                WorkbenchServer.builder().broker(rabbit.address()).build(), options);
    }

    @Test
    void aMessageGoesAsTheBindingsSay() throws Exception {
        try (var connection = foreign("/");
                WireApi api = connect(ConnectOptions.defaults())) {
            Channel channel = connection.createChannel();
            for (String each : List.of("wire-copies", "wire-hidden")) {
                channel.queueDeclare(each, false, true, true, null);
            }

            api.placeOrder().send(OrderPlacedMessage.of("lamp"));
            assertThrows(SendFailedException.class, () -> api.tell().send(ToldMessage.of("nobody listens")));

            // As they are there, or it is refused.
            channel.queueDeclare("wire-orders", false, false, false, null);
            channel.exchangeDeclare("wire-news", "fanout", false, true, null);
            for (String each : List.of("wire-orders", "wire-copies", "wire-hidden")) {
                GetResponse response = channel.basicGet(each, true);
                assertNotNull(response, each);
                assertEquals("\"lamp\"", new String(response.getBody(), StandardCharsets.UTF_8));
                check(response.getProps());
            }
        }
    }

    @Test
    void aQueueIsExclusiveAndGoesWhenItsReaderHasGoneOnTheVirtualHostOfTheDocument() throws Exception {
        var received = new LinkedBlockingQueue<String>();
        try (var connection = foreign("wire");
                WireApi api = connect(ConnectOptions.defaults())) {
            var subscription = api.readLetters()
                    .subscribe(each -> received.add(each.message().payload()));
            String refusal = refusal(connection, "wire-letters");
            assertTrue(refusal.contains("RESOURCE_LOCKED"), refusal);
            byte[] letter = "\"dear\"".getBytes(StandardCharsets.UTF_8);
            connection.createChannel().basicPublish("", "wire-letters", null, letter);
            assertEquals("dear", received.poll(20, TimeUnit.SECONDS));
            subscription.close();
            // It goes, though the connection that it was for is there.
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                while (!refusal(connection, "wire-letters").contains("NOT_FOUND")) {
                    Thread.sleep(5);
                }
            });
        }
    }

    @Test
    void anExchangeOnTheVirtualHostOfTheDocumentStays() throws Exception {
        try (WireApi api = connect(ConnectOptions.defaults())) {
            api.putUpSign().send(SignMessage.of("open"));
        }
        try (var connection = foreign("wire")) {
            connection.createChannel().exchangeDeclare("wire-signs", "direct", true, false, null); // or it is refused
        }
    }

    /** What the broker says to somebody else who looks for the queue. */
    private static String refusal(com.rabbitmq.client.Connection connection, String queue) {
        var refused =
                assertThrows(IOException.class, () -> connection.createChannel().queueDeclarePassive(queue));
        return String.valueOf(refused.getCause().getMessage());
    }

    /** What is not handled when the connection is closed would otherwise be there again. */
    @Test
    void withoutAcknowledgementAMessageIsGoneWhenItIsDelivered() throws Exception {
        var started = new CountDownLatch(1);
        var hanging = new CountDownLatch(1);
        try (var connection = foreign("/")) {
            Channel channel = connection.createChannel();
            var hasty = ConnectOptions.builder()
                    .closeTimeout(Duration.ofMillis(100))
                    .build();
            try (WireApi api = connect(hasty)) {
                api.watchOrders().subscribe(each -> {
                    started.countDown();
                    hanging.await();
                });
                api.placeOrder().send(OrderPlacedMessage.of("lamp"));
                assertTrue(started.await(20, TimeUnit.SECONDS));
                assertEquals(1, channel.consumerCount("wire-orders"));
            } finally {
                hanging.countDown();
            }
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (channel.consumerCount("wire-orders") > 0 && System.nanoTime() < end) {
                Thread.sleep(5);
            }
            assertEquals(0, channel.queueDelete("wire-orders").getMessageCount());
        }
    }

    private static void check(BasicProperties properties) {
        assertEquals("60000", properties.getExpiration());
        assertEquals("guest", properties.getUserId());
        assertEquals(7, properties.getPriority());
        assertEquals(1, properties.getDeliveryMode());
        assertEquals("answers", properties.getReplyTo());
        assertEquals("identity", properties.getContentEncoding());
        assertEquals("order.placed", properties.getType());
        assertEquals("[wire-copies]", String.valueOf(properties.getHeaders().get("CC")));
        assertFalse(properties.getHeaders().containsKey("BCC"));
        Duration age = Duration.between(properties.getTimestamp().toInstant(), Instant.now());
        assertTrue(age.abs().compareTo(Duration.ofMinutes(1)) < 0, age::toString);
    }
}
