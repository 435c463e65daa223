package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Headers;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.spi.Envelope;
import java.util.List;
import java.util.Map;

/**
 * A message that was read.
 *
 * @param type which one it is
 * @param message what it says
 * @param headers those that the document does not name
 * @param tree of its payload, for runtime expressions
 * @param facts of the protocol, with what they say of fields of the message's bindings
 */
record Received<M>(MessageType<?> type, M message, Headers headers, PayloadTree tree, List<Object> facts) {
    /** What a user sees of it. */
    <N> Delivery<N> delivery(N message, Envelope envelope, Map<String, String> parameters) {
        return new Delivery<>(
                message,
                envelope.address().orElse(""),
                parameters,
                headers,
                envelope.contentType().orElse(type.contentType()),
                envelope.attempt(),
                facts);
    }
}
