package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.testkit.contract.Ability;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;

/** Receivers that pull from a stream. */
class StreamContractTest extends NatsContract {
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

    @Override
    public Route receiving(Route route) {
        return route.option(NatsStream.of("of-" + route.channel()).create().durable("consumer"));
    }

    @Override
    public int openings() {
        return Integer.getInteger("nats.openings", 50);
    }

    /** A message that was rejected is gone. */
    @Override
    public Set<Ability> lacking() {
        return Set.of(Ability.DEAD_LETTERS, Ability.CERTIFICATE);
    }

    @Override
    public List<ConnectOptions> strangers() {
        return List.of(ConnectOptions.builder()
                .credentials(UserPassword.of("alice", "wrong-secret"))
                .build());
    }
}
