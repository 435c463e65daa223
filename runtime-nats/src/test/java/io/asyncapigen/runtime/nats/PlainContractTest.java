package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.testkit.contract.Ability;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;

/** In the clear. */
class PlainContractTest extends NatsContract {
    @BeforeAll
    static void startServer() throws Exception {
        broker = NatsServer.start(false);
    }

    @Override
    protected String protocol() {
        return "nats";
    }

    /** The server forgets a message as soon as it is sent. */
    @Override
    public Set<Ability> lacking() {
        return Set.of(Ability.RELEASE, Ability.ATTEMPTS, Ability.DEAD_LETTERS, Ability.KEEPING, Ability.CERTIFICATE);
    }
}
