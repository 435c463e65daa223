package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.UserPassword;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** With mutual TLS, a password, compression, and messages in fragments. */
class TlsContractTest extends WsContract {

    private static Keys keys;

    @BeforeAll
    static void makeKeys() throws Exception {
        keys = new Keys();
    }

    @AfterAll
    static void removeKeys() throws Exception {
        keys.close();
    }

    @Override
    String protocol() {
        return "wss";
    }

    @Override
    public Server at(String hostAndPort) {
        return Server.of(
                super.at(hostAndPort).address(),
                List.of(new SecurityRequirement("it", new SecurityScheme.Http("basic", null), List.of())));
    }

    @Override
    ConnectOptions.Builder builder() {
        return ConnectOptions.builder()
                .tls(keys.trust())
                .credentials(UserPassword.of("alice", "wonderland"), keys.of("client"))
                .option(keys.ofServer().verifyingCallers())
                .option(WsCompression.standard())
                .option(WsFragments.of(1_000));
    }

    @Override
    public int openings() {
        return Integer.getInteger("ws.openings", 30);
    }
}
