package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.netty.MessageLimit;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme.Http;
import io.asyncapigen.runtime.security.Tls;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.testkit.contract.Ability;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;

/** With mutual TLS and a password, by IPv6. */
class TlsContractTest extends HttpContract {
    private static Keys keys;

    TlsContractTest() {
        super("[::1]");
    }

    @BeforeAll
    static void makeKeys() throws Exception {
        keys = Keys.shared();
    }

    @Override
    String protocol() {
        return "https";
    }

    @Override
    SecurityRequirement security() {
        return Servers.requirement(new Http("basic", null));
    }

    @Override
    public ConnectOptions options() {
        return ConnectOptions.builder()
                .tls(Tls.trusting(keys.certificate("authority")))
                .credentials(UserPassword.of("алиса", "wonder:land"))
                .credentials(ClientCertificate.ofPkcs12(keys.store("caller"), keys::password))
                .option(keys.ofServer().verifyingCallers())
                .option(MessageLimit.of(Servers.LIMIT))
                .build();
    }

    @Override
    public Set<Ability> lacking() {
        Set<Ability> lacking = EnumSet.copyOf(super.lacking());
        lacking.remove(Ability.CERTIFICATE);
        return lacking;
    }

    @Override
    public ConnectOptions distrusting() {
        return options().toBuilder()
                .tls(Tls.trusting(keys.certificate("stranger")))
                .build();
    }

    @Override
    public int openings() {
        return Integer.getInteger("http.openings", 20);
    }
}
