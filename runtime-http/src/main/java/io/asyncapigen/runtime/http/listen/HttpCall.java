package io.asyncapigen.runtime.http.listen;

import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;

/**
 * The head of a request.
 *
 * @param method in capitals, as {@code GET}; a {@code HEAD} request that a route for {@code GET} serves says {@code HEAD}
 * @param path as it came, still percent-encoded, without the query
 * @param parameters of the route's path, decoded
 * @param query decoded, a name as often as it came, in order
 * @param headers names are found without regard to case; not to be changed
 * @param remote who asks
 * @param encrypted whether it came over TLS
 */
public record HttpCall(
        String method,
        String path,
        Map<String, String> parameters,
        Map<String, List<String>> query,
        HttpHeaders headers,
        InetSocketAddress remote,
        boolean encrypted) {
    /** Neither header fields nor the query: they may be secret. */
    @Override
    public String toString() {
        return method + " " + path + " from " + remote;
    }
}
