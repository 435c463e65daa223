package io.asyncapigen.runtime.redis;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.testkit.contract.Ability;
import io.asyncapigen.runtime.testkit.contract.LocalServerContract;
import io.asyncapigen.runtime.testkit.server.LocalServer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;

/** The contract on a real server; as it stands here, in the clear through Pub/Sub. */
abstract class RedisContract extends LocalServerContract {
    protected static RedisServer broker;

    @AfterAll
    static void endServer() throws Exception {
        broker.close();
    }

    @Override
    protected final LocalServer local() {
        return broker;
    }

    @Override
    protected String protocol() {
        return "redis";
    }

    /** The server forgets a message as soon as it is handed on. */
    @Override
    public Set<Ability> lacking() {
        return Set.of(Ability.RELEASE, Ability.ATTEMPTS, Ability.DEAD_LETTERS, Ability.KEEPING, Ability.CERTIFICATE);
    }

    @Override
    public final int tooLarge() {
        return 2_000_000;
    }

    @Override
    public final Optional<ConnectOptions> restricted() {
        return Optional.of(options().toBuilder()
                .credentials("it", UserPassword.of("bob", "builder-secret"))
                .build());
    }

    @Override
    public final Route allowed() {
        return Route.of("allowed", AddressTemplate.parse("allowed-contract"));
    }

    @Override
    public int openings() {
        return Integer.getInteger("redis.openings", 50);
    }

    @Override
    public List<ConnectOptions> strangers() {
        return List.of(login("alice", "wrong-secret"), login("", "wrong-secret"), login("nobody", "wrong-secret"));
    }
}
