package io.asyncapigen.runtime.security;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A Kerberos principal with its key table ({@code gssapi}).
 *
 * @param keytab read by the JDK's login module, when a connection is made
 */
public record Kerberos(String principal, Path keytab) implements Credentials {
    public Kerberos {
        Objects.requireNonNull(principal, "principal");
        Objects.requireNonNull(keytab, "keytab");
    }

    @Override
    public boolean suit(SecurityScheme scheme) {
        return scheme instanceof SecurityScheme.Gssapi;
    }
}
