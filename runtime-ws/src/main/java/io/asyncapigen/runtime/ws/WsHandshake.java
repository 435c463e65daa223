package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.RouteOption;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a client says in the handshake beside the path: query parameters and header fields, as the channel's binding describes them. Of a
 * route and of the connection both count, name by name, the route's before the connection's. Immutable.
 *
 * @param query name → values, as they are, without percent-encoding
 * @param headers name → values
 */
public record WsHandshake(Map<String, List<String>> query, Map<String, List<String>> headers)
        implements ConnectOption, RouteOption {
    private static final WsHandshake EMPTY = new WsHandshake(Map.of(), Map.of());

    /** @throws IllegalArgumentException when a header cannot be one of HTTP */
    public WsHandshake {
        query = copy(query);
        headers = copy(headers);
        var checked = new DefaultHttpHeaders(); // refuses line breaks and the like
        headers.forEach(checked::add);
    }

    /** Nothing yet. */
    public static WsHandshake empty() {
        return EMPTY;
    }

    /** With one more query parameter, also where there is one of that name. */
    public WsHandshake query(String name, String value) {
        return new WsHandshake(with(query, name, value), headers);
    }

    /** With one more header field, also where there is one of that name. */
    public WsHandshake header(String name, String value) {
        return new WsHandshake(query, with(headers, name, value));
    }

    /** With what another one says, instead of what this one says under the same names. */
    WsHandshake with(WsHandshake other) {
        var query = new LinkedHashMap<>(this.query);
        query.putAll(other.query);
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(this.headers);
        headers.putAll(other.headers);
        return new WsHandshake(query, headers);
    }

    private static Map<String, List<String>> with(Map<String, List<String>> known, String name, String value) {
        var more = new LinkedHashMap<>(known);
        var values = new ArrayList<>(known.getOrDefault(name, List.of()));
        values.add(value);
        more.put(name, values);
        return more;
    }

    private static Map<String, List<String>> copy(Map<String, List<String>> values) {
        var copy = new LinkedHashMap<String, List<String>>();
        values.forEach((name, each) -> copy.put(name, List.copyOf(each)));
        return Collections.unmodifiableMap(copy);
    }

    /** Not the values, which may be secret. */
    @Override
    public String toString() {
        return "WsHandshake[query=" + query.keySet() + ", headers=" + headers.keySet() + "]";
    }
}
