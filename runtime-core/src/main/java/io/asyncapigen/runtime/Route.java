package io.asyncapigen.runtime;

import io.asyncapigen.runtime.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where messages of an operation go or come from: a channel's address with what is known of its parameters, and the bindings that apply.
 * Immutable; generated channel classes make it, a {@link Connection} opens it.
 *
 * <p>Sending needs a value for every parameter; receiving takes a parameter without one as a wildcard.
 */
public final class Route {
    private final String channel;
    private final AddressTemplate address;
    private final Map<String, String> parameters;
    private final Map<String, RuntimeExpression> locations;
    private final Optional<String> operation;
    private final Bindings bindings;
    private final List<SecurityRequirement> security;
    private final List<BindingField<?>> fields;
    private final List<RouteOption> options;

    private Route(
            String channel,
            AddressTemplate address,
            Map<String, String> parameters,
            Map<String, RuntimeExpression> locations,
            Optional<String> operation,
            Bindings bindings,
            List<SecurityRequirement> security,
            List<BindingField<?>> fields,
            List<RouteOption> options) {
        this.channel = channel;
        this.address = address;
        this.parameters = parameters;
        this.locations = locations;
        this.operation = operation;
        this.bindings = bindings;
        this.security = security;
        this.fields = fields;
        this.options = options;
    }

    /** @param channel the channel's id in the document */
    public static Route of(String channel, AddressTemplate address) {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(address, "address");
        return new Route(
                channel,
                address,
                Map.of(),
                Map.of(),
                Optional.empty(),
                Bindings.none(),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * With values for parameters of the address, beside or instead of those that it has.
     *
     * @throws IllegalArgumentException when the address has no such parameter, or a value is empty
     */
    public Route with(Map<String, String> parameters) {
        var all = new LinkedHashMap<>(this.parameters);
        parameters.forEach((name, value) -> {
            if (!address.parameters().contains(name) || value.isEmpty()) {
                throw new IllegalArgumentException(
                        "the address " + address + " takes no value \"" + value + "\" for " + name);
            }
            all.put(name, value);
        });
        return new Route(
                channel, address, unmodifiable(all), locations, operation, bindings, security, fields, options);
    }

    /** Where a message says the value of a parameter, for when none is given ({@code location} of the Parameter Object). */
    public Route locate(String parameter, RuntimeExpression location) {
        var all = new LinkedHashMap<>(locations);
        all.put(parameter, location);
        return new Route(
                channel, address, parameters, unmodifiable(all), operation, bindings, security, fields, options);
    }

    /** With these bindings (of the channel) instead of those that it has. */
    public Route bindings(Bindings channel) {
        return new Route(this.channel, address, parameters, locations, operation, channel, security, fields, options);
    }

    /** As an operation's: its bindings win over those that are there. */
    public Route operation(String id, Bindings operation) {
        return new Route(
                channel,
                address,
                parameters,
                locations,
                Optional.of(id),
                operation.over(bindings),
                security,
                fields,
                options);
    }

    /** With the operation's own security, of which one is needed beside that of the server. */
    public Route security(List<SecurityRequirement> security) {
        return new Route(
                channel, address, parameters, locations, operation, bindings, List.copyOf(security), fields, options);
    }

    /** With a field of the operation's or the channel's binding that has a value beside the payload, as those that messages have of their own. */
    public Route field(BindingField<?> field) {
        var all = new ArrayList<>(fields);
        all.add(field);
        return new Route(
                channel, address, parameters, locations, operation, bindings, security, List.copyOf(all), options);
    }

    /** Over the bindings of a server. Called by core, so that a transport sees all that apply. */
    public Route on(Bindings server) {
        return server == Bindings.none()
                ? this
                : new Route(
                        channel,
                        address,
                        parameters,
                        locations,
                        operation,
                        bindings.over(server),
                        security,
                        fields,
                        options);
    }

    /** With more wishes to the transport; of several of one type the last counts. */
    public Route option(RouteOption... more) {
        if (more.length == 0) {
            return this;
        }
        var all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new Route(
                channel, address, parameters, locations, operation, bindings, security, fields, List.copyOf(all));
    }

    /** At this very address instead of the channel's, which may be unknown. */
    public Route at(String address) {
        return new Route(
                channel,
                AddressTemplate.literal(address),
                Map.of(),
                Map.of(),
                operation,
                bindings,
                security,
                fields,
                options);
    }

    /** Without the values of its parameters: what all routes through this channel and operation have in common. */
    public Route withoutParameters() {
        return parameters.isEmpty()
                ? this
                : new Route(channel, address, Map.of(), locations, operation, bindings, security, fields, options);
    }

    /** The channel's id in the document. */
    public String channel() {
        return channel;
    }

    public AddressTemplate address() {
        return address;
    }

    /** The values that are known. */
    public Map<String, String> parameters() {
        return parameters;
    }

    /** Where a message says the value of a parameter. */
    public Map<String, RuntimeExpression> locations() {
        return locations;
    }

    /** The operation's id in the document; empty for a channel that is used without one. */
    public Optional<String> operation() {
        return operation;
    }

    /** All that apply: of the operation over those of the channel over those of the server. */
    public Bindings bindings() {
        return bindings;
    }

    public List<SecurityRequirement> security() {
        return security;
    }

    /** What its bindings say beside the payload, whichever message it is. */
    public List<BindingField<?>> fields() {
        return fields;
    }

    public List<RouteOption> options() {
        return options;
    }

    /** The last wish of that type. */
    public <T extends RouteOption> Optional<T> option(Class<T> type) {
        return options.stream().filter(type::isInstance).map(type::cast).reduce((first, second) -> second);
    }

    /** {@link AddressTemplate#match} of an address that a message came in on; empty map when it does not match. */
    public Map<String, String> parametersOf(String address, UnaryOperator<String> decoder) {
        return this.address.match(address, decoder).orElse(Map.of());
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Route route
                        && channel.equals(route.channel)
                        && address.equals(route.address)
                        && parameters.equals(route.parameters)
                        && locations.equals(route.locations)
                        && operation.equals(route.operation)
                        && bindings.equals(route.bindings)
                        && security.equals(route.security)
                        && fields.equals(route.fields)
                        && options.equals(route.options);
    }

    @Override
    public int hashCode() {
        return Objects.hash(channel, address, parameters, operation, bindings);
    }

    /** The operation, the channel and the address, for logs. */
    @Override
    public String toString() {
        return operation.map(id -> id + " on ").orElse("") + channel + " (" + address + ")";
    }

    private static <V> Map<String, V> unmodifiable(Map<String, V> map) {
        return Collections.unmodifiableMap(map);
    }
}
