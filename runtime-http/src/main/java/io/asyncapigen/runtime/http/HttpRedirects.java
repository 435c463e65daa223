package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.RouteOption;

/**
 * Whether a client of ours follows an answer that points elsewhere ({@code Location}). One that is not followed fails the send with a
 * {@link HttpStatusException}.
 *
 * <p>With 307 and 308 the same request goes there, and with 301 and 302 one that is {@code GET} or {@code HEAD}; with 303 a {@code GET}
 * without the body asks there for the answer. Nothing follows from TLS to plain HTTP. Credentials go along only to the
 * same host, at the same port or by TLS; header fields of the message always do.
 *
 * @param limit how many in a row are followed; a further one fails the send
 * @param otherHosts whether they may lead to other hosts, by {@code https} only
 */
public record HttpRedirects(int limit, boolean otherHosts) implements ConnectOption, RouteOption {
    private static final int USUAL = 5;
    private static final HttpRedirects NEVER = new HttpRedirects(0, false);

    /** @throws IllegalArgumentException when the limit is negative */
    public HttpRedirects {
        if (limit < 0) {
            throw new IllegalArgumentException("one follows no less than 0 redirections, not " + limit);
        }
    }

    /** None is followed. So it is unless something else is said. */
    public static HttpRedirects never() {
        return NEVER;
    }

    /** At most 5, which do not leave the host. */
    public static HttpRedirects sameHost() {
        return new HttpRedirects(USUAL, false);
    }

    /** At most 5, which stay at the host, or lead to another one by {@code https}. */
    public static HttpRedirects anyHost() {
        return new HttpRedirects(USUAL, true);
    }
}
