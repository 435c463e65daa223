package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.BindingField;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.HeaderValue;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.http.listen.Members;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.spi.BindingValue;
import io.asyncapigen.runtime.spi.FieldCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The query and the headers of a handshake with the types that the channel's binding says. Immutable. */
record HandshakeFields(List<BindingField<?>> all) {
    static final String PROTOCOL = "ws";
    private static final String QUERY = "query";

    /** What is HTTP's own or WebSocket's, and no value of the channel. */
    private static final Set<String> OF_THE_CONNECTION = Set.of("host", "connection", "upgrade");

    private static final String OF_WEBSOCKET = "sec-websocket-";

    static HandshakeFields of(Route route) {
        return new HandshakeFields(route.fields().stream()
                .filter(each -> each.protocol().equals(PROTOCOL))
                .toList());
    }

    boolean has(BindingField<?> field) {
        return all.contains(field);
    }

    /**
     * What a client says with such a value.
     *
     * @throws io.asyncapigen.runtime.EncodeException when it is not as its schema says
     * @throws IllegalArgumentException when it is no object, or has a header that cannot be one of HTTP
     */
    static WsHandshake write(BindingField.Value<?> typed, FieldCodec codec) {
        if (!(codec.write(typed).value() instanceof HeaderValue.Json json
                && json.value() instanceof JsonObject object)) {
            throw new IllegalArgumentException("the " + typed.field() + " of a handshake are an object");
        }
        var said = new TreeMap<String, List<String>>();
        boolean isQuery = typed.field().name().equals(QUERY);
        Members.write(
                object,
                (name, value) ->
                        said.computeIfAbsent(name, same -> new ArrayList<>()).add(value));
        return isQuery ? new WsHandshake(said, Map.of()) : new WsHandshake(Map.of(), said);
    }

    /**
     * What a handshake says.
     *
     * @param headers names in any case
     * @throws DecodeException with all faults, when it is not as the binding says
     */
    List<BindingField.Value<?>> read(
            Map<String, List<String>> query, Map<String, List<String>> headers, FieldCodec codec) {
        var values = new ArrayList<BindingField.Value<?>>();
        var refused = new ArrayList<DecodeException>();
        for (BindingField<?> each : all) {
            JsonObject said = Members.read(each.name().equals(QUERY) ? query : ofChannel(headers));
            try {
                values.add(codec.read(each, new BindingValue(PROTOCOL, each.name(), new HeaderValue.Json(said))));
            } catch (DecodeException e) {
                refused.add(e);
            }
        }
        if (!refused.isEmpty()) {
            throw FieldCodec.refused(refused);
        }
        return values;
    }

    private static Map<String, List<String>> ofChannel(Map<String, List<String>> headers) {
        var kept = new TreeMap<>(headers);
        kept.keySet().removeIf(each -> {
            String lower = each.toLowerCase(Locale.ROOT);
            return OF_THE_CONNECTION.contains(lower) || lower.startsWith(OF_WEBSOCKET);
        });
        return kept;
    }
}
