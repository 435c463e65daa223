package io.asyncapigen.runtime.http.listen;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.netty.ListenLimits;
import io.asyncapigen.runtime.netty.ServerCertificate;
import io.asyncapigen.runtime.security.Tls;
import java.util.Optional;
import java.util.Set;

/** What all who listen at one place have to agree on. */
record Terms(Optional<ServerCertificate> certificate, Optional<Tls> callers, ListenLimits limits, HttpLimits http) {
    private static final Set<String> ENCRYPTED = Set.of("https", "wss");

    /** @throws io.asyncapigen.runtime.ConnectFailedException when a certificate is needed and none is given */
    static Terms of(Server server, ConnectOptions options) {
        boolean encrypted = isEncrypted(server);
        return new Terms(
                encrypted ? Optional.of(ServerCertificate.of(server, options)) : Optional.empty(),
                encrypted ? Optional.of(options.tls()) : Optional.empty(),
                options.option(ListenLimits.class).orElse(ListenLimits.standard()),
                options.option(HttpLimits.class).orElse(HttpLimits.standard()));
    }

    static boolean isEncrypted(Server server) {
        return ENCRYPTED.contains(server.address().protocol());
    }
}
