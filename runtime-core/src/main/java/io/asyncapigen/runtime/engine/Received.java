package io.asyncapigen.runtime.engine;

import io.asyncapigen.runtime.Headers;
import io.asyncapigen.runtime.MessageType;

/**
 * A message that was read.
 *
 * @param type which one it is
 * @param message what it says
 * @param headers those that the document does not name
 * @param tree of its payload, for runtime expressions
 */
record Received<M>(MessageType<?> type, M message, Headers headers, PayloadTree tree) {}
