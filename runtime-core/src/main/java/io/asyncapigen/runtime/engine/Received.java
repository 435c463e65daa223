package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.Headers;
import io.asyncapigen.runtime.MessageType;
import java.util.List;

/**
 * A message that was read.
 *
 * @param type which one it is
 * @param message what it says
 * @param headers those that the document does not name
 * @param tree of its payload, for runtime expressions
 * @param facts of the protocol, with what they say of fields of the message's bindings
 */
record Received<M>(MessageType<?> type, M message, Headers headers, PayloadTree tree, List<Object> facts) {}
