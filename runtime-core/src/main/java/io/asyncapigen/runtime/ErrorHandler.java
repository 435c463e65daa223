package io.asyncapigen.runtime;

import java.util.Objects;
import java.util.Set;

/**
 * Decides what becomes of a delivery that was not handled. Called on the connection's executor, by several threads at once. When it
 * throws itself, that is logged, and {@link #standard()} decides.
 */
@FunctionalInterface
public interface ErrorHandler {
    Settlement onError(Failure failure);

    /**
     * The settlements that the protocol must be able to carry out. Opening a subscription fails with
     * {@link UnsupportedByTransportException} when it has no such thing; by default none is insisted on, and one that cannot be carried
     * out is logged.
     */
    default Set<Settlement> required() {
        return Set.of();
    }

    /** Undecodable: reject. Failed: release once, then reject. */
    static ErrorHandler standard() {
        return releasing(1);
    }

    /** Undecodable: reject. Failed: release so many times, then reject. */
    static ErrorHandler releasing(int times) {
        return failure -> failure.isUndecodable() || failure.attempt() > times ? Settlement.REJECT : Settlement.RELEASE;
    }

    /** Always the same; and the protocol must be able to. */
    static ErrorHandler always(Settlement settlement) {
        Objects.requireNonNull(settlement, "settlement");
        return insisting(Set.of(settlement), failure -> settlement);
    }

    /** As the other one, for a protocol that can carry out these settlements. */
    static ErrorHandler insisting(Set<Settlement> required, ErrorHandler handler) {
        Set<Settlement> copy = Set.copyOf(required);
        return new ErrorHandler() {
            @Override
            public Settlement onError(Failure failure) {
                return handler.onError(failure);
            }

            @Override
            public Set<Settlement> required() {
                return copy;
            }
        };
    }
}
