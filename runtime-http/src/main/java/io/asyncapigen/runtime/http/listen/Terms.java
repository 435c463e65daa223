package io.asyncapigen.runtime.http.listen;

import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.netty.ListenLimits;
import io.asyncapigen.runtime.netty.ServerCertificate;
import java.io.UncheckedIOException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What all who listen at one place have to agree on.
 *
 * @param shown the certificates that we show; none in the clear
 * @param trusted those that callers' certificates may be signed with; empty for those of the JVM
 */
record Terms(
        Set<Certificate> shown,
        boolean callersVerified,
        Optional<Set<Certificate>> trusted,
        ListenLimits limits,
        HttpLimits http) {
    private static final Set<String> ENCRYPTED = Set.of("https", "wss");

    /** @throws ConnectFailedException when a certificate is needed and none is given that can be read */
    static Terms of(Server server, ConnectOptions options) {
        Optional<ServerCertificate> certificate =
                isEncrypted(server) ? Optional.of(ServerCertificate.of(server, options)) : Optional.empty();
        boolean callersVerified =
                certificate.filter(ServerCertificate::callersVerified).isPresent();
        return new Terms(
                certificate
                        .map(each -> certificates(each.identity().keyStore()))
                        .orElse(Set.of()),
                callersVerified,
                options.tls().trusted().filter(each -> callersVerified).map(Terms::certificates),
                options.option(ListenLimits.class).orElse(ListenLimits.standard()),
                options.option(HttpLimits.class).orElse(HttpLimits.standard()));
    }

    static boolean isEncrypted(Server server) {
        return ENCRYPTED.contains(server.address().protocol());
    }

    private static Set<Certificate> certificates(Supplier<KeyStore> supplier) {
        try {
            KeyStore store = supplier.get();
            var certificates = new HashSet<Certificate>();
            for (String alias : Collections.list(store.aliases())) {
                certificates.add(store.getCertificate(alias));
            }
            return certificates;
        } catch (KeyStoreException | IllegalArgumentException | UncheckedIOException e) {
            throw new ConnectFailedException("cannot use the certificates that were given: " + e.getMessage(), e);
        }
    }
}
