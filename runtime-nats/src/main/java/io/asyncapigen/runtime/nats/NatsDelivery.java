package io.asyncapigen.runtime.nats;

import java.util.Optional;

/**
 * What NATS says of a message that came in.
 *
 * @param subject on which it came
 * @param replyTo the inbox of the one who asks, for a request
 */
public record NatsDelivery(String subject, Optional<String> replyTo) {}
