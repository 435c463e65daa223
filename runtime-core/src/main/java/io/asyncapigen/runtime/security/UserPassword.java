package io.asyncapigen.runtime.security;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Name and password: {@code userPassword}, HTTP basic, SASL PLAIN and SCRAM, OAuth 2 client id and secret.
 *
 * @param user shown in {@code toString}
 * @param password never shown
 */
public record UserPassword(String user, Supplier<String> password) implements Credentials {
    public UserPassword {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
    }

    public static UserPassword of(String user, String password) {
        Objects.requireNonNull(password, "password");
        return new UserPassword(user, () -> password);
    }

    @Override
    public boolean suit(SecurityScheme scheme) {
        return scheme instanceof SecurityScheme.UserPassword
                || scheme instanceof SecurityScheme.Plain
                || scheme instanceof SecurityScheme.ScramSha256
                || scheme instanceof SecurityScheme.ScramSha512
                || scheme instanceof SecurityScheme.OAuth2
                || scheme instanceof SecurityScheme.Http http && !http.scheme().equalsIgnoreCase("bearer");
    }

    @Override
    public String toString() {
        return "UserPassword[user=" + user + ", password=***]";
    }
}
