package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.testkit.contract.Ability;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;

/** As {@link Mqtt3ContractTest}, on HiveMQ. */
class HiveMq3ContractTest extends MqttContract {
    @BeforeAll
    static void startServer() throws Exception {
        broker = HiveMqServer.start();
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
    public Set<Ability> lacking() {
        return Set.of(Ability.DEAD_LETTERS, Ability.KEEPING, Ability.CERTIFICATE);
    }
}
