package io.asyncapigen.runtime.spi;

import java.util.Optional;

/** A {@link Envelope#facts fact} that knows which peer an envelope came from, so that the log can say it. */
public interface Origin {
    /** The address of the peer, as it is shown. */
    String origin();

    /** What the envelope's first fact of this kind knows. */
    static Optional<String> of(Envelope envelope) {
        for (Object each : envelope.facts()) {
            if (each instanceof Origin known) {
                return Optional.of(known.origin());
            }
        }
        return Optional.empty();
    }
}
