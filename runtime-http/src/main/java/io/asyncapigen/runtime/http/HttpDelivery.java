package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.spi.Origin;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;

/**
 * The request that a message came in with.
 *
 * @param method in capitals, as {@code POST}
 * @param path as it came, percent-encoded, without the query
 * @param query decoded, a name as often as it came
 * @param remote who asked; a proxy, where there is one between
 * @param encrypted whether it came over TLS
 */
public record HttpDelivery(
        String method, String path, Map<String, List<String>> query, InetSocketAddress remote, boolean encrypted)
        implements Origin {
    @Override
    public String origin() {
        return remote.toString();
    }

    /** Without the query, which may be secret. */
    @Override
    public String toString() {
        return method + " " + path + " from " + remote;
    }
}
