package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.testkit.contract.Ability;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;

/** MQTT 5, in the clear, with sessions that outlive their connection. */
class Mqtt5ContractTest extends MqttContract {
    @BeforeAll
    static void startServer() throws Exception {
        broker = MqttServer.start(false);
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
        return "mqtt5";
    }

    @Override
    public int openings() {
        return Integer.getInteger("mqtt.openings", 1_000);
    }

    /** The server that is killed has not always written down our session: it does so a moment after it has answered. */
    @Override
    public Set<Ability> lacking() {
        return Set.of(Ability.DEAD_LETTERS, Ability.KEEPING, Ability.CERTIFICATE, Ability.DENIED_RECEIVERS);
    }
}
