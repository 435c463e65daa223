package io.asyncapigen.runtime.ws;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.Tls;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.testkit.contract.Ability;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** With mutual TLS, a password, compression, and messages in fragments, by IPv6. */
class TlsContractTest extends WsContract {

    private static Keys keys;

    TlsContractTest() {
        super("[::1]");
    }

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
        return builder("wonderland");
    }

    private static ConnectOptions.Builder builder(String password) {
        return ConnectOptions.builder()
                .tls(keys.trust())
                .credentials(UserPassword.of("alice", password), keys.of("client"))
                .option(keys.ofServer().verifyingCallers())
                .option(WsCompression.standard())
                .option(WsFragments.of(1_000));
    }

    @Override
    public Set<Ability> lacking() {
        Set<Ability> lacking = EnumSet.copyOf(super.lacking());
        lacking.removeAll(EnumSet.of(Ability.STRANGERS, Ability.CERTIFICATE));
        return lacking;
    }

    @Override
    public List<ConnectOptions> strangers() {
        return List.of(builder("wrong-secret").option(new JsonEnvelope()).build());
    }

    @Override
    public ConnectOptions distrusting() {
        return options().toBuilder().tls(Tls.standard()).build();
    }

    @Override
    public int openings() {
        return Integer.getInteger("ws.openings", 30);
    }
}
