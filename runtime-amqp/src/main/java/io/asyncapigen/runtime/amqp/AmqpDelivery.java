package io.asyncapigen.runtime.amqp;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a message came: {@code delivery.metadata(AmqpDelivery.class)}. What the sender did not say is empty.
 *
 * @param exchange the empty string is the default exchange
 * @param redelivered whether it may have been delivered before, to anyone
 * @param expiration what is left of it is not known
 * @param timestamp in whole seconds, as the sender says
 * @param type the sender's word for the kind of message ({@code messageType} in documents)
 * @param userId checked by the broker
 */
public record AmqpDelivery(
        String exchange,
        String routingKey,
        boolean redelivered,
        boolean persistent,
        OptionalInt priority,
        Optional<Duration> expiration,
        Optional<Instant> timestamp,
        Optional<String> messageId,
        Optional<String> correlationId,
        Optional<String> replyTo,
        Optional<String> type,
        Optional<String> contentEncoding,
        Optional<String> userId,
        Optional<String> appId) {}
