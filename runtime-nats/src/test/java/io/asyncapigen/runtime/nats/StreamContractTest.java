package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.testkit.contract.Ability;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;

/** Receivers that pull from a stream. */
class StreamContractTest extends NatsContract {
    @BeforeAll
    static void startServer() throws Exception {
        broker = NatsServer.start(false);
    }

    @Override
    protected String protocol() {
        return "nats";
    }

    @Override
    public Route receiving(Route route) {
        return route.option(stream(route).durable("consumer"));
    }

    @Override
    public Route sending(Route route) {
        return route.option(stream(route));
    }

    private static NatsStream stream(Route route) {
        return NatsStream.of("of-" + route.channel()).create();
    }

    /** A message that was rejected is gone. */
    @Override
    public Set<Ability> lacking() {
        return Set.of(Ability.DEAD_LETTERS, Ability.CERTIFICATE);
    }
}
