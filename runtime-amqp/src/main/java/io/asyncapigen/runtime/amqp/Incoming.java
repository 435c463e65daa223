package io.asyncapigen.runtime.amqp;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Envelope;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** From what the broker delivers to envelopes. */
final class Incoming {
    private static final String DELIVERY_COUNT = "x-delivery-count";
    private static final Integer PERSISTENT = 2;

    private Incoming() {}

    /** @param address where the route says that it came in */
    static io.asyncapigen.runtime.spi.Envelope.Builder envelope(
            Envelope delivered,
            BasicProperties properties,
            byte[] body,
            String address,
            Map<String, String> parameters) {
        return io.asyncapigen.runtime.spi.Envelope.builder(Binary.wrap(body))
                .headers(Tables.headers(properties.getHeaders()))
                .contentType(contentType(properties.getContentType()))
                .address(address)
                .parameters(parameters)
                .attempt(attempt(delivered, properties))
                .fact(fact(delivered, properties));
    }

    /** Null when nothing is said that is one. */
    private static @Nullable ContentType contentType(@Nullable String said) {
        try {
            return said == null ? null : ContentType.parse(said);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Only quorum queues count; others say whether it was delivered before. */
    private static int attempt(Envelope delivered, BasicProperties properties) {
        Map<String, Object> headers = properties.getHeaders();
        if (headers != null && headers.get(DELIVERY_COUNT) instanceof Number count) {
            return (int) Math.min(Integer.MAX_VALUE, Math.max(1, count.longValue() + 1));
        }
        return delivered.isRedeliver() ? 2 : 1;
    }

    private static AmqpDelivery fact(Envelope delivered, BasicProperties properties) {
        Integer priority = properties.getPriority();
        return new AmqpDelivery(
                delivered.getExchange(),
                delivered.getRoutingKey(),
                delivered.isRedeliver(),
                PERSISTENT.equals(properties.getDeliveryMode()),
                priority == null ? OptionalInt.empty() : OptionalInt.of(priority),
                Optional.ofNullable(properties.getExpiration()).flatMap(Incoming::milliseconds),
                Optional.ofNullable(properties.getTimestamp()).map(each -> each.toInstant()),
                Optional.ofNullable(properties.getMessageId()),
                Optional.ofNullable(properties.getCorrelationId()),
                Optional.ofNullable(properties.getReplyTo()),
                Optional.ofNullable(properties.getType()),
                Optional.ofNullable(properties.getContentEncoding()),
                Optional.ofNullable(properties.getUserId()),
                Optional.ofNullable(properties.getAppId()));
    }

    private static Optional<Duration> milliseconds(String said) {
        try {
            return Optional.of(Duration.ofMillis(Long.parseLong(said)));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
