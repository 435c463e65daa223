package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The schemas of a channel's binding for the query and the headers of a handshake, as far as they say which values there are.
 *
 * @param query name → what is known of its value
 * @param headers names in any case
 */
record HandshakeBinding(Map<String, Field> query, Map<String, Field> headers) {
    /**
     * One of them.
     *
     * @param allowed the only values; empty for any
     * @param usual what a client says who was given no value
     */
    record Field(boolean required, List<String> allowed, Optional<String> usual) {
        private static Field of(JsonValue schema, boolean required) {
            Optional<JsonObject> object = schema instanceof JsonObject given ? Optional.of(given) : Optional.empty();
            List<String> allowed = object.flatMap(each -> each.get("const"))
                    .map(each -> List.of(text(each)))
                    .or(() -> object.flatMap(each -> each.get("enum"))
                            .filter(JsonArray.class::isInstance)
                            .map(each -> ((JsonArray) each)
                                    .values().stream()
                                            .map(HandshakeBinding::text)
                                            .toList()))
                    .orElse(List.of());
            Optional<String> usual = allowed.size() == 1
                    ? Optional.of(allowed.get(0))
                    : object.flatMap(each -> each.get("default")).map(HandshakeBinding::text);
            return new Field(required, allowed, usual);
        }

        private boolean takes(List<String> values) {
            return allowed.isEmpty() || allowed.containsAll(values);
        }
    }

    /** @throws UnsupportedByTransportException when the method is none that a handshake can have */
    static HandshakeBinding of(Route route) {
        JsonObject binding = route.bindings().binding(HandshakeFields.PROTOCOL).orElse(JsonObject.empty());
        binding.get("method").map(HandshakeBinding::text).ifPresent(method -> {
            if (!method.equals("GET")) {
                throw new UnsupportedByTransportException(
                        "the handshake of a WebSocket is a GET request (RFC 6455), not " + method
                                + " as the binding of " + route + " says");
            }
        });
        var headers = new TreeMap<String, Field>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(fields(binding, "headers"));
        return new HandshakeBinding(fields(binding, "query"), headers);
    }

    private static Map<String, Field> fields(JsonObject binding, String part) {
        var fields = new LinkedHashMap<String, Field>();
        if (binding.get(part).orElse(null) instanceof JsonObject schema) {
            Set<String> required = schema.get("required").orElse(null) instanceof JsonArray names
                    ? Set.copyOf(
                            names.values().stream().map(HandshakeBinding::text).toList())
                    : Set.of();
            required.forEach(name -> fields.put(name, new Field(true, List.of(), Optional.empty())));
            if (schema.get("properties").orElse(null) instanceof JsonObject properties) {
                properties.members().forEach((name, each) -> fields.put(name, Field.of(each, required.contains(name))));
            }
        }
        return fields;
    }

    static String text(JsonValue value) {
        return value instanceof JsonString text ? text.value() : value.toString();
    }

    /** Those that the schema of their header leaves. */
    List<String> subprotocols() {
        Field field = headers.get(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL.toString());
        return field == null ? List.of() : field.allowed();
    }

    /** What a client says: what was given, and the usual values of what was not. */
    WsHandshake complete(WsHandshake given) {
        WsHandshake all = given;
        for (var each : query.entrySet()) {
            if (!given.query().containsKey(each.getKey())
                    && each.getValue().usual().isPresent()) {
                all = all.query(each.getKey(), each.getValue().usual().get());
            }
        }
        var known = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        known.putAll(given.headers());
        for (var each : headers.entrySet()) {
            boolean isOurs = HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL.contentEqualsIgnoreCase(each.getKey());
            if (!isOurs
                    && !known.containsKey(each.getKey())
                    && each.getValue().usual().isPresent()) {
                all = all.header(each.getKey(), each.getValue().usual().get());
            }
        }
        return all;
    }

    /**
     * What a handshake lacks, or has that may not be; empty when it is as the binding says. Values are not shown.
     *
     * @param saidHeaders names in any case
     */
    Optional<String> fault(Map<String, List<String>> saidQuery, Map<String, List<String>> saidHeaders) {
        var insensitive = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        insensitive.putAll(saidHeaders);
        var faults = new ArrayList<String>();
        faults(query, saidQuery, "query parameter", faults);
        faults(headers, insensitive, "header", faults);
        return faults.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", faults));
    }

    private static void faults(
            Map<String, Field> fields, Map<String, List<String>> said, String what, List<String> faults) {
        fields.forEach((name, field) -> {
            List<String> values = said.getOrDefault(name, List.of());
            boolean isOurs = HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL.contentEqualsIgnoreCase(name);
            if (isOurs) {
                return; // agreed on elsewhere
            } else if (field.required() && values.isEmpty()) {
                faults.add("the " + what + " " + name + " is missing");
            } else if (!field.takes(values)) {
                faults.add("the " + what + " " + name + " is none of " + field.allowed());
            }
        });
    }
}
