package io.asyncapigen.runtime.amqp;

import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a channel is in AMQP: a queue, or an exchange with the address as routing key.
 *
 * @param exchange empty for a queue, which is reached through the default exchange under its name
 */
record Place(Route route, DocumentBinding binding, Optional<Exchange> exchange) {

    /** An exchange as a document describes it. */
    record Exchange(String name, String type, boolean durable, boolean autoDelete) {
        /** Whether the broker makes it, and refuses to have it declared. */
        boolean isPredeclared() {
            return name.startsWith("amq.");
        }
    }

    static Place of(Route route) {
        DocumentBinding binding = DocumentBinding.of(route.bindings());
        Optional<DocumentBinding> exchange = binding.object("exchange");
        boolean isQueue = binding.text("is").map("queue"::equals).orElse(exchange.isEmpty());
        return new Place(route, binding, isQueue ? Optional.empty() : exchange.flatMap(Place::exchange));
    }

    private static Optional<Exchange> exchange(DocumentBinding said) {
        String name = said.text("name").orElse("");
        String type = said.text("type").orElse("topic");
        if (name.isEmpty() || type.equals("default")) {
            return Optional.empty();
        }
        return Optional.of(new Exchange(
                Names.require(name),
                type,
                said.flag("durable").orElse(true),
                said.flag("autoDelete").orElse(false)));
    }

    boolean isQueue() {
        return exchange.isEmpty();
    }

    /** Of the queue or the exchange, where the document names one that is not the default. */
    Optional<String> virtualHost() {
        return binding.object(isQueue() ? "queue" : "exchange")
                .flatMap(each -> each.text("vhost"))
                .filter(each -> !each.equals("/"));
    }

    private Optional<String> queueOfDocument() {
        return binding.object("queue").flatMap(each -> each.text("name")).filter(each -> !each.isEmpty());
    }

    /** Whether the key is the same for every message. */
    boolean isFixed() {
        return isQueue() && queueOfDocument().isPresent()
                || !route.address().isUnknown()
                        && route.parameters()
                                .keySet()
                                .containsAll(route.address().parameters());
    }

    /**
     * The name of the queue, or the routing key.
     *
     * @throws IllegalArgumentException when it cannot be made of these parameters
     */
    String key(Map<String, String> parameters) {
        if (isQueue() && queueOfDocument().isPresent()) {
            return Names.require(queueOfDocument().get());
        } else if (route.address().isUnknown() && exchange.isPresent()) {
            return ""; // of no meaning to a fanout or headers exchange, and legal everywhere
        }
        var all = new LinkedHashMap<>(route.parameters());
        all.putAll(parameters);
        return Names.require(route.address().expand(all, this::encode));
    }

    /** AMQP has nothing to escape with, so a value goes as it is or not at all. */
    private String encode(String value) {
        String separator = route.address().separator();
        if (!separator.isEmpty() && value.contains(separator)) {
            throw new IllegalArgumentException("\"" + value + "\" cannot be part of " + route.address()
                    + ", whose levels are parted by \"" + separator + "\"");
        }
        return value;
    }

    /**
     * The key by which a queue is bound to the exchange, so that it gets at least what the route asks for.
     *
     * @throws UnsupportedByTransportException when parameters have no value, and the exchange knows no wildcards
     */
    String bindingKey() {
        if (isFixed() || route.address().isUnknown()) {
            return key(Map.of());
        }
        String type = exchange.map(Exchange::type).orElse("default");
        if (type.equals("fanout") || type.equals("headers")) {
            return "";
        } else if (!type.equals("topic")) {
            throw new UnsupportedByTransportException("receiving on " + route + " needs a value for each parameter: "
                    + (isQueue() ? "a queue" : "an exchange of type " + type) + " knows no wildcards");
        }
        String wildcard = "\u0000";
        String pattern = route.address().pattern(route.parameters(), this::encodeForPattern, wildcard);
        if (!route.address().separator().equals(".")) {
            return "#"; // values may have dots of their own
        }
        return Arrays.stream(pattern.split("\\.", -1))
                .map(word -> word.contains(wildcard) ? "*" : word)
                .collect(Collectors.joining("."));
    }

    private String encodeForPattern(String value) {
        if (value.equals("*") || value.equals("#")) {
            throw new IllegalArgumentException("\"" + value + "\" is a wildcard in AMQP, and no value to receive for");
        }
        return encode(value);
    }

    /** Of a message that came in; empty when it is not one that the route asks for. */
    Optional<Map<String, String>> parameters(String routingKey) {
        if (isQueue()
                || route.address().isUnknown()
                || route.address().parameters().isEmpty()) {
            return Optional.of(route.parameters());
        }
        return route.address()
                .match(routingKey)
                .filter(each -> each.entrySet().containsAll(route.parameters().entrySet()));
    }
}
