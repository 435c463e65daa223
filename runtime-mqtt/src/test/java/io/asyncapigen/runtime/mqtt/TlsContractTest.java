package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.testkit.contract.Ability;
import io.asyncapigen.runtime.testkit.contract.MutualTls;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;

/** With mutual TLS and a password. */
class TlsContractTest extends MqttContract {
    private static MqttServer server;

    @BeforeAll
    static void startServer() throws Exception {
        server = MqttServer.start(true);
        broker = server;
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
        return "mqtts5";
    }

    /** The server that is killed has not always written down our session: it does so a moment after it has answered. */
    @Override
    public Set<Ability> lacking() {
        return Set.of(Ability.DEAD_LETTERS, Ability.KEEPING, Ability.DENIED_RECEIVERS);
    }

    private static MutualTls tls() {
        return new MutualTls(server.certificates(), login("alice", "wonderland"));
    }

    @Override
    public ConnectOptions options() {
        return tls().options();
    }

    @Override
    public List<ConnectOptions> strangers() {
        return tls().strangers(login("alice", "wrong-secret"));
    }

    @Override
    public ConnectOptions distrusting() {
        return tls().distrusting();
    }
}
