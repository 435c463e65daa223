package io.asyncapigen.runtime;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the reply to a request goes (Operation Reply Object).
 *
 * @param route the reply channel; its address is often unknown
 * @param address where the request says the address for its reply, if the document names such a place
 */
public record ReplyRoute(Route route, Optional<RuntimeExpression> address) {
    public ReplyRoute {
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(address, "address");
    }

    /** A reply on a channel. */
    public static ReplyRoute of(Route route) {
        return new ReplyRoute(route, Optional.empty());
    }

    /**
     * A reply to the address that the request says.
     *
     * @throws IllegalArgumentException when it is no runtime expression
     */
    public static ReplyRoute of(Route route, String addressLocation) {
        return new ReplyRoute(route, Optional.of(RuntimeExpression.parse(addressLocation)));
    }

    /** With those wishes for the requests that are for replies as well, which {@link JsonEnvelope} is: both sides have to agree on it. */
    public ReplyRoute option(RouteOption... ofRequests) {
        RouteOption[] shared =
                Arrays.stream(ofRequests).filter(JsonEnvelope.class::isInstance).toArray(RouteOption[]::new);
        return shared.length == 0 ? this : new ReplyRoute(route.option(shared), address);
    }
}
