package io.asyncapigen.runtime.security;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * A key in the protocol's own form: {@code symmetricEncryption}, {@code asymmetricEncryption}, the seed of a NATS nkey.
 *
 * @param key never shown
 */
public record EncryptionKey(Supplier<byte[]> key) implements Credentials {
    public EncryptionKey {
        Objects.requireNonNull(key, "key");
    }

    @Override
    public boolean suit(SecurityScheme scheme) {
        return scheme instanceof SecurityScheme.SymmetricEncryption
                || scheme instanceof SecurityScheme.AsymmetricEncryption;
    }

    @Override
    public String toString() {
        return "EncryptionKey[***]";
    }
}
