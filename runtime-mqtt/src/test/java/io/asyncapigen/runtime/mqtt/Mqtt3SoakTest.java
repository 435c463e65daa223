package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.testkit.contract.Ability;
import io.asyncapigen.runtime.testkit.contract.SoakContract;
import io.asyncapigen.runtime.testkit.contract.TransportSubject;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** As {@link MqttSoakTest}, on MQTT 3.1.1, where a session outlives its connection only if one asks for it. */
class Mqtt3SoakTest extends SoakContract {
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
            broker.end();
        }
    }

    @BeforeAll
    static void startServer() throws Exception {
        MqttContract.broker = MqttServer.startWritingLate();
    }

    @AfterAll
    static void endServer() throws Exception {
        MqttContract.endServer();
    }

    @Override
    protected TransportSubject subject() {
        return new Kept();
    }
}
