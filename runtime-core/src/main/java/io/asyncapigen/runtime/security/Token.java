package io.asyncapigen.runtime.security;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * A token: HTTP bearer, OAuth 2, OpenID Connect, SASL OAUTHBEARER, NATS tokens.
 *
 * @param token never shown
 */
public record Token(Supplier<String> token) implements Credentials {
    public Token {
        Objects.requireNonNull(token, "token");
    }

    public static Token of(String token) {
        Objects.requireNonNull(token, "token");
        return new Token(() -> token);
    }

    @Override
    public boolean suit(SecurityScheme scheme) {
        return scheme instanceof SecurityScheme.OAuth2
                || scheme instanceof SecurityScheme.OpenIdConnect
                || scheme instanceof SecurityScheme.Http http && !http.scheme().equalsIgnoreCase("basic");
    }

    @Override
    public String toString() {
        return "Token[***]";
    }
}
