package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.testkit.contract.Ability;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;

/** In the clear. */
class PlainContractTest extends NatsContract {
    @BeforeAll
    static void startServer() throws Exception {
        broker = NatsServer.start(false);
    }

    /** Where the request says it as well as where the protocol does. */
    @Override
    public List<ReplyRoute> ownReplies() {
        var replies = new ArrayList<>(super.ownReplies());
        replies.add(ReplyRoute.of(Route.of("replies", AddressTemplate.unknown())));
        return replies;
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
