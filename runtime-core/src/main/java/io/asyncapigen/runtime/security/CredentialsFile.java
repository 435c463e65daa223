package io.asyncapigen.runtime.security;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file in the protocol's own format, such as the {@code .creds} of NATS.
 *
 * @param path read when a connection is made, and again at every reconnect
 */
public record CredentialsFile(Path path) implements Credentials {
    public CredentialsFile {
        Objects.requireNonNull(path, "path");
    }

    @Override
    public boolean suit(SecurityScheme scheme) {
        return scheme instanceof SecurityScheme.UserPassword || scheme instanceof SecurityScheme.AsymmetricEncryption;
    }
}
