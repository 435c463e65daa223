package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.ConnectOption;

/**
 * How many requests a connection of ours has under way at once; further ones wait, as long as their timeout lasts. Over HTTP/1.1 each
 * takes a connection to the server, which is kept for the next one.
 *
 * @param requests at least 1
 */
public record HttpPool(int requests) implements ConnectOption {
    private static final HttpPool STANDARD = new HttpPool(64);

    public HttpPool {
        if (requests < 1) {
            throw new IllegalArgumentException("a pool has at least 1 place, not " + requests);
        }
    }

    /** 64 requests at once. */
    public static HttpPool standard() {
        return STANDARD;
    }

    public static HttpPool of(int requests) {
        return new HttpPool(requests);
    }
}
