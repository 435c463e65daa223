package io.asyncapigen.runtime.spi;

import io.asyncapigen.runtime.Settlement;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a delivery.
 *
 * @param settlement what the transport shall do
 * @param cause why it was not handled, a {@link io.asyncapigen.runtime.DecodeException} when it could not be read; for protocols that
 *     can say it; empty when it was handled
 * @param skipped whether it is accepted because it is a message of the channel that is not meant for this receiver, so that no handler
 *     has seen it
 */
public record Outcome(Settlement settlement, Optional<Throwable> cause, boolean skipped) {
    /** Handled. */
    public static final Outcome ACCEPTED = new Outcome(Settlement.ACCEPT, Optional.empty());

    /** A message of the channel that is not meant for this receiver. */
    public static final Outcome SKIPPED = new Outcome(Settlement.ACCEPT, Optional.empty(), true);

    /** Not looked at, because the subscription is closing. */
    public static final Outcome RELEASED = new Outcome(Settlement.RELEASE, Optional.empty());

    public Outcome {
        Objects.requireNonNull(settlement, "settlement");
        Objects.requireNonNull(cause, "cause");
    }

    /** Of a message that was not skipped. */
    public Outcome(Settlement settlement, Optional<Throwable> cause) {
        this(settlement, cause, false);
    }

    public static Outcome failed(Settlement settlement, Throwable cause) {
        return new Outcome(settlement, Optional.of(cause));
    }
}
