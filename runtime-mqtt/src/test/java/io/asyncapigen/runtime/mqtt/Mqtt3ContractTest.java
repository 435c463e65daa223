package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.testkit.contract.Ability;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;

/** MQTT 3.1.1, in the clear, with headers in JSON envelopes and sessions that end with their connection. */
class Mqtt3ContractTest extends MqttContract {
    @BeforeAll
    static void startServer() throws Exception {
        broker = MqttServer.start(false);
    }

    @Override
    protected String protocol() {
        return "mqtt";
    }

    @Override
    public ConnectOptions options() {
        return super.options().toBuilder().option(new JsonEnvelope()).build();
    }

    @Override
    public int openings() {
        return Integer.getInteger("mqtt.openings", 1_000);
    }

    @Override
    public Set<Ability> lacking() {
        return Set.of(
                Ability.DEAD_LETTERS,
                Ability.KEEPING,
                Ability.CERTIFICATE,
                Ability.DENIED_RECEIVERS,
                Ability.DENIED_SENDS);
    }
}
