package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.Tls;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.testkit.contract.Ability;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;

/** With mutual TLS and a password. */
class TlsContractTest extends MqttContract {
    @BeforeAll
    static void startServer() throws Exception {
        broker = MqttServer.start(true);
    }

    @Override
    String protocol() {
        return "mqtts5";
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
                .build();
    }

    /** The server that is killed has not always written down our session: it does so a moment after it has answered. */
    @Override
    public Set<Ability> lacking() {
        return Set.of(Ability.DEAD_LETTERS, Ability.KEEPING);
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
