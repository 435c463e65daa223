package io.asyncapigen.runtime.redis;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.security.UserPassword;
import java.util.Objects;
import java.util.Optional;

/**
 * The hosts of the server are Sentinels, which say where the master is, at every (re)connect. They are asked in their order, and over TLS
 * where the protocol is {@code rediss}.
 *
 * @param master the name that Sentinels know it by
 * @param credentials for the Sentinels themselves, whatever the master wants; an empty user for a password alone; empty for none
 */
public record RedisSentinel(String master, Optional<UserPassword> credentials) implements ConnectOption {
    /** @throws IllegalArgumentException when the name is empty */
    public RedisSentinel {
        Objects.requireNonNull(credentials, "credentials");
        if (master.isEmpty()) {
            throw new IllegalArgumentException("the name of a master is not empty");
        }
    }

    /** Sentinels that want no credentials. */
    public static RedisSentinel of(String master) {
        return new RedisSentinel(master, Optional.empty());
    }
}
