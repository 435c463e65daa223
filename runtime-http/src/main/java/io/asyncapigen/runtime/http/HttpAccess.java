package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.RouteOption;

/** Who checks the callers of a server of ours. */
public enum HttpAccess implements ConnectOption, RouteOption {
    /**
     * The listener, before a body is read: callers have to show the credentials of the options, in the way that the document asks for, and
     * are answered with 401 otherwise. So it is unless something else is said.
     */
    CREDENTIALS,
    /**
     * An {@link io.asyncapigen.runtime.spi.Interceptor} of the connection, or the handler: every request is let in, and its {@code
     * Authorization} and {@code Cookie} fields are among the headers. To refuse one, throw {@link HttpStatusException} with 401 or 403.
     */
    INTERCEPTORS
}
