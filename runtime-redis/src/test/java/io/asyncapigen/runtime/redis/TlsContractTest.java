package io.asyncapigen.runtime.redis;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.Tls;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.testkit.contract.Ability;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;

/** With mutual TLS and a password. */
class TlsContractTest extends RedisContract {
    @BeforeAll
    static void startServer() throws Exception {
        broker = RedisServer.start(true);
    }

    @Override
    String protocol() {
        return "rediss";
    }

    private static ConnectOptions.Builder trusting() {
        return ConnectOptions.builder().tls(Tls.trusting(broker.certificateOfServer()));
    }

    private static ClientCertificate ours() {
        return ClientCertificate.ofPkcs12(broker.keyOfClient(), broker::passwordOfClient);
    }

    @Override
    public ConnectOptions options() {
        return trusting()
                .credentials(UserPassword.of("alice", "wonderland"))
                .credentials(ours())
                .option(new JsonEnvelope())
                .build();
    }

    @Override
    public Set<Ability> lacking() {
        var lacking = new HashSet<>(super.lacking());
        lacking.remove(Ability.CERTIFICATE);
        return lacking;
    }

    @Override
    public List<ConnectOptions> strangers() {
        return List.of(
                trusting()
                        .credentials(UserPassword.of("alice", "wrong-secret"))
                        .credentials(ours())
                        .build(),
                trusting()
                        .credentials(UserPassword.of("alice", "wonderland"))
                        .credentials(ClientCertificate.ofPkcs12(broker.keyOfStranger(), broker::passwordOfClient))
                        .build());
    }

    @Override
    public ConnectOptions distrusting() {
        return ConnectOptions.builder()
                .credentials(UserPassword.of("alice", "wonderland"))
                .credentials(ours())
                .build();
    }
}
