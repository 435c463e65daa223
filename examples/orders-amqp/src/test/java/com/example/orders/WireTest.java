package com.example.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.wire.WireApi;
import com.example.wire.messages.OrderPlacedMessage;
import com.example.wire.messages.ToldMessage;
import com.example.wire.servers.WorkbenchServer;
import com.rabbitmq.client.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.SendFailedException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the bindings of a document are on the wire, as the client library sees it; its code is generated from {@code src/test/asyncapi}. */
class WireTest {
    @Test
    void aMessageGoesAsTheBindingsSay() throws Exception {
        try (var rabbit = LocalRabbit.start()) {
            var factory = new ConnectionFactory();
            factory.setUri("amqp://" + rabbit.address());
            try (var connection = factory.newConnection();
                    WireApi api = WireApi.connect(
                            WorkbenchServer.builder().broker(rabbit.address()).build(), ConnectOptions.defaults())) {
                Channel channel = connection.createChannel();
                for (String each : List.of("wire-copies", "wire-hidden")) {
                    channel.queueDeclare(each, false, true, true, null);
                }

                api.placeOrder().send(OrderPlacedMessage.of("lamp"));
                assertThrows(SendFailedException.class, () -> api.tell().send(ToldMessage.of("nobody listens")));

                channel.queueDeclare("wire-orders", false, false, false, null); // as it is there, or it is refused
                for (String each : List.of("wire-orders", "wire-copies", "wire-hidden")) {
                    GetResponse response = channel.basicGet(each, true);
                    assertNotNull(response, each);
                    assertEquals("\"lamp\"", new String(response.getBody(), StandardCharsets.UTF_8));
                    check(response.getProps());
                }
            }
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
