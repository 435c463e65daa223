package io.asyncapigen.runtime.redis;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What Redis says of a message that it has taken.
 *
 * @param id of the entry of the stream; empty for Pub/Sub
 * @param receivers how many connections to this server it was handed to; empty for a stream
 */
public record RedisReceipt(Optional<String> id, OptionalLong receivers) {}
