package io.asyncapigen.runtime.testkit;

import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.spi.Envelope;
import java.util.Optional;

/**
 * A message that was not handled.
 *
 * @param route of the subscription that had it
 * @param envelope as it was delivered last
 * @param cause why it was rejected; empty when it was given back
 */
public record Undelivered(Route route, Envelope envelope, Optional<Throwable> cause) {}
