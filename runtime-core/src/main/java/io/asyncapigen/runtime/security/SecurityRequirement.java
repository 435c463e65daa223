package io.asyncapigen.runtime.security;

import java.util.List;
import java.util.Objects;

/**
 * One of the ways in which a server or an operation accepts a caller.
 *
 * @param name the scheme's name in the document; a name of the generator's making when the scheme is written in place
 * @param scheme what is asked for
 * @param scopes needed ones, of {@code oauth2} and {@code openIdConnect}; otherwise empty
 */
public record SecurityRequirement(String name, SecurityScheme scheme, List<String> scopes) {
    public SecurityRequirement {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(scheme, "scheme");
        scopes = List.copyOf(scopes);
    }
}
