package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.testkit.contract.Ability;
import io.asyncapigen.runtime.testkit.contract.TransportSubject;
import java.util.Set;
import java.util.UUID;

/** As {@link MqttSoakTest}, on MQTT 3.1.1, where a session outlives its connection only if one asks for it. */
class Mqtt3SoakTest extends MqttSoakTest {
    private static final class Kept extends Mqtt3ContractTest {
        @Override
        public ConnectOptions options() {
            return super.options().toBuilder()
                    .option(MqttSession.lasting("soak-" + UUID.randomUUID()))
                    .build();
        }

        @Override
        public Set<Ability> lacking() {
            return Set.of(Ability.DEAD_LETTERS, Ability.CERTIFICATE);
        }

        @Override
        public void kill() {
            server.end();
        }
    }

    @Override
    protected TransportSubject subject() {
        return new Kept();
    }
}
