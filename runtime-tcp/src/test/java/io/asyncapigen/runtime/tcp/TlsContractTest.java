package io.asyncapigen.runtime.tcp;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.testkit.contract.Ability;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** With mutual TLS, and headers in JSON envelopes, by IPv6. */
class TlsContractTest extends TcpContract {
    private static Identities identities;

    @BeforeAll
    static void makeCertificates() throws Exception {
        identities = Identities.make();
    }

    @AfterAll
    static void deleteCertificates() throws Exception {
        identities.close();
    }

    @Override
    String host() {
        return "[::1]";
    }

    @Override
    public Server at(String hostAndPort) {
        return Server.of(
                ServerAddress.of("tls", hostAndPort),
                List.of(new SecurityRequirement("it", new SecurityScheme.X509(), List.of())));
    }

    @Override
    public ConnectOptions options() {
        return options(TcpFraming.varint())
                .option(new JsonEnvelope())
                .option(identities.ofServer())
                .credentials(identities.of("client"))
                .tls(identities.trusting("server", "client"))
                .build();
    }

    @Override
    public Set<Ability> lacking() {
        Set<Ability> lacking = EnvelopeContractTest.withHeaders(super.lacking());
        lacking.remove(Ability.CERTIFICATE);
        return lacking;
    }

    @Override
    public ConnectOptions distrusting() {
        return options().toBuilder().tls(identities.trusting("stranger")).build();
    }

    @Override
    public int openings() {
        return 20;
    }
}
