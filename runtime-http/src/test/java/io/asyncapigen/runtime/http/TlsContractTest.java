package io.asyncapigen.runtime.http;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.netty.MessageLimit;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme.Http;
import io.asyncapigen.runtime.security.Tls;
import io.asyncapigen.runtime.security.UserPassword;
import org.junit.jupiter.api.BeforeAll;

/** With mutual TLS and a password. */
class TlsContractTest extends HttpContract {
    private static Keys keys;

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
    public int openings() {
        return Integer.getInteger("http.openings", 20);
    }
}
