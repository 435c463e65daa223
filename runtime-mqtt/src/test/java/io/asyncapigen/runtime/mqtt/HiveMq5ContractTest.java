package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.testkit.contract.Ability;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;

/** As {@link Mqtt5ContractTest}, on HiveMQ, which tells a receiver that it may not use a topic. */
class HiveMq5ContractTest extends MqttContract {
    @BeforeAll
    static void startServer() throws Exception {
        broker = HiveMqServer.start();
    }

    @Override
    protected String protocol() {
        return "mqtt5";
    }

    @Override
    public Set<Ability> lacking() {
        return Set.of(Ability.DEAD_LETTERS, Ability.CERTIFICATE);
    }
}
