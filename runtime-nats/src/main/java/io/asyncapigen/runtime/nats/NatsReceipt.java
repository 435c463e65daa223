package io.asyncapigen.runtime.nats;

/**
 * What a stream says of a message that it has taken.
 *
 * @param stream its name
 * @param sequence the number of the message in the stream
 * @param isDuplicate whether the stream had it already, by its {@link NatsMessageId}
 */
public record NatsReceipt(String stream, long sequence, boolean isDuplicate) {}
