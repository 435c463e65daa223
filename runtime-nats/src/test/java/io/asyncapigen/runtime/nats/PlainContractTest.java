package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.testkit.contract.Ability;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;

/** In the clear. */
class PlainContractTest extends NatsContract {
    @BeforeAll
    static void startServer() throws Exception {
        broker = NatsServer.start(false);
    }

    @Override
    String protocol() {
        return "nats";
    }

    @Override
    public ConnectOptions options() {
        return ConnectOptions.builder()
                .credentials(UserPassword.of("alice", "wonderland"))
                .build();
    }

    /** The server forgets a message as soon as it is sent. */
    @Override
    public Set<Ability> lacking() {
        return Set.of(Ability.RELEASE, Ability.ATTEMPTS, Ability.DEAD_LETTERS, Ability.KEEPING, Ability.CERTIFICATE);
    }

    @Override
    public List<ConnectOptions> strangers() {
        return List.of(
                ConnectOptions.builder()
                        .credentials(UserPassword.of("alice", "wrong-secret"))
                        .build(),
                ConnectOptions.builder()
                        .credentials(UserPassword.of("nobody", "wrong-secret"))
                        .build());
    }
}
