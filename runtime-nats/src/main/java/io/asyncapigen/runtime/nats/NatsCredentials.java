package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.ConnectOption;
import io.nats.client.AuthHandler;
import io.nats.client.NKey;
import io.nats.client.Nats;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The ways of NATS to show who we are which no security scheme of AsyncAPI describes: a credentials file, or an nkey. Goes before the
 * credentials of the options.
 */
public final class NatsCredentials implements ConnectOption {
    private final AuthHandler handler;

    private NatsCredentials(AuthHandler handler) {
        this.handler = handler;
    }

    /** A file with a JWT and the seed that belongs to it; read at every connect. */
    public static NatsCredentials ofFile(Path file) {
        return new NatsCredentials(Nats.credentials(file.toString()));
    }

    /** The seed of an nkey, asked for at every connect; the server knows the public key. The array is the caller's, and not changed. */
    public static NatsCredentials ofNkey(Supplier<char[]> seed) {
        Objects.requireNonNull(seed, "seed");
        return new NatsCredentials(new Nkey(seed));
    }

    AuthHandler handler() {
        return handler;
    }

    private record Nkey(Supplier<char[]> seed) implements AuthHandler {
        private NKey key() {
            return NKey.fromSeed(seed.get());
        }

        @Override
        public byte[] sign(byte[] nonce) {
            try {
                return key().sign(nonce);
            } catch (java.security.GeneralSecurityException | java.io.IOException e) {
                throw new IllegalStateException("the nkey cannot sign: " + e.getMessage(), e);
            }
        }

        @Override
        public char[] getID() {
            try {
                return key().getPublicKey();
            } catch (java.security.GeneralSecurityException | java.io.IOException e) {
                throw new IllegalStateException("the nkey has no public key: " + e.getMessage(), e);
            }
        }

        @Override
        public char[] getJWT() {
            return new char[0];
        }

        @Override
        public String toString() {
            return "Nkey";
        }
    }

    /** No secrets. */
    @Override
    public String toString() {
        return "NatsCredentials";
    }
}
