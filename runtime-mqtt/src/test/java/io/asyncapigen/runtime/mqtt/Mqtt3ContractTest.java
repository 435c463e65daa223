package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.testkit.contract.Ability;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;

/** MQTT 3.1.1, in the clear, with sessions that end with their connection. */
class Mqtt3ContractTest extends MqttContract {
    @BeforeAll
    static void startServer() throws Exception {
        broker = MqttServer.start(false);
    }

    @Override
    String protocol() {
        return "mqtt";
    }

    @Override
    public Set<Ability> lacking() {
        return Set.of(
                Ability.HEADERS,
                Ability.CONTENT_TYPE,
                Ability.DEAD_LETTERS,
                Ability.KEEPING,
                Ability.CERTIFICATE);
    }
}
