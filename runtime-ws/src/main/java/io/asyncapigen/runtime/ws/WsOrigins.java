package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.RouteOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The web sites whose pages may connect to a server of ours: a browser says which one a page is of, and lets any page connect anywhere. A
 * handshake of another origin is refused with 403; one without an origin is not from a page, and let through. Without this option every
 * origin is.
 *
 * @param allowed such as {@code https://shop.example}, without a path; case does not matter
 */
public record WsOrigins(Set<String> allowed) implements ConnectOption, RouteOption {
    public WsOrigins {
        allowed = allowed.stream().map(each -> each.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    public static WsOrigins of(String... allowed) {
        return new WsOrigins(Set.copyOf(List.of(allowed)));
    }

    boolean allows(String origin) {
        return allowed.contains(origin.toLowerCase(Locale.ROOT));
    }
}
