package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.RouteOption;

/** What becomes of a message whose server says that it is busy. */
public enum HttpRetry implements ConnectOption, RouteOption {
    /**
     * It is sent again when the server says when ({@code 503} with {@code Retry-After}), as long as the timeout of the send or request
     * lasts. So it is unless something else is said.
     */
    WHEN_ASKED,
    /** The send fails with a {@link HttpStatusException}, as with any other status. */
    NEVER
}
