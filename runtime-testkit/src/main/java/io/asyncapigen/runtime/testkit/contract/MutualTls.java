package io.asyncapigen.runtime.testkit.contract;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.Tls;
import io.asyncapigen.runtime.testkit.server.Certificates;
import java.util.ArrayList;
import java.util.List;

/**
 * Options for a server that shows the certificate {@code server}, and lets in who shows {@code client}. It does not know {@code stranger},
 * which there has to be too.
 *
 * @param login what the server wants besides; nothing of TLS
 */
public record MutualTls(Certificates certificates, ConnectOptions login) {
    /** Those that the server accepts. */
    public ConnectOptions options() {
        return with("client", login);
    }

    /** As {@link TransportSubject#strangers}: other logins with the right certificate, and the right login with another certificate. */
    public List<ConnectOptions> strangers(ConnectOptions... wrongLogins) {
        var all = new ArrayList<ConnectOptions>();
        for (ConnectOptions each : wrongLogins) {
            all.add(with("client", each));
        }
        all.add(with("stranger", login));
        return all;
    }

    /** As {@link TransportSubject#distrusting}. */
    public ConnectOptions distrusting() {
        return login.toBuilder().credentials(of("client")).build();
    }

    private ConnectOptions with(String name, ConnectOptions credentials) {
        return credentials.toBuilder()
                .tls(Tls.trusting(certificates.certificate("server")))
                .credentials(of(name))
                .build();
    }

    private ClientCertificate of(String name) {
        return ClientCertificate.ofPkcs12(
                certificates.store(name), () -> Certificates.password().toCharArray());
    }
}
