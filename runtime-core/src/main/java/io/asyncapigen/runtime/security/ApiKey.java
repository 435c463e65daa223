package io.asyncapigen.runtime.security;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * An API key: {@code apiKey} and {@code httpApiKey}.
 *
 * @param key never shown
 */
public record ApiKey(Supplier<String> key) implements Credentials {
    public ApiKey {
        Objects.requireNonNull(key, "key");
    }

    public static ApiKey of(String key) {
        Objects.requireNonNull(key, "key");
        return new ApiKey(() -> key);
    }

    @Override
    public boolean suit(SecurityScheme scheme) {
        return scheme instanceof SecurityScheme.ApiKey || scheme instanceof SecurityScheme.HttpApiKey;
    }

    @Override
    public String toString() {
        return "ApiKey[***]";
    }
}
