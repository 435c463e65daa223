package io.asyncapigen.runtime.redis;

import java.util.Optional;

/**
 * What Redis says of a message that came in.
 *
 * @param address the channel that it was published to, or the key of its stream
 * @param id of the entry of the stream; empty for Pub/Sub
 */
public record RedisDelivery(String address, Optional<String> id) {}
