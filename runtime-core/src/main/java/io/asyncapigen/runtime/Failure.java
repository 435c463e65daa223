package io.asyncapigen.runtime;

import java.util.Objects;

/**
 * A delivery that was not handled.
 *
 * @param route that it came in on
 * @param address that it really came in on; empty where the protocol has none
 * @param payload as it came in
 * @param headers as they came in
 * @param attempt from 1; more when it was delivered before, as far as the protocol counts
 * @param cause a {@link DecodeException} when it could not be read, otherwise what the handler threw or why the reply was not sent
 */
public record Failure(Route route, String address, Binary payload, Headers headers, int attempt, Throwable cause) {
    public Failure {
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(cause, "cause");
    }

    /** Whether it could not be read, so that another attempt will not help. */
    public boolean isUndecodable() {
        return cause instanceof DecodeException;
    }
}
