package io.asyncapigen.runtime;

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

    /** The same where the option is also one for replies, which {@link JsonEnvelope} is: both sides have to agree on it. Otherwise unchanged. */
    public ReplyRoute with(RouteOption option) {
        return option instanceof JsonEnvelope ? new ReplyRoute(route.option(option), address) : this;
    }
}
