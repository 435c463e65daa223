package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.testkit.contract.Ability;
import io.asyncapigen.runtime.testkit.contract.SoakContract;
import io.asyncapigen.runtime.testkit.contract.TransportSubject;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** QoS 1, with a server that ends in order and has then written down what it acknowledged; killed, it would have forgotten some. */
class MqttSoakTest extends SoakContract {
    static MqttServer server;

    /** Sessions that outlive their connection, on a server that keeps them. */
    private static final class Kept extends Mqtt5ContractTest {
        @Override
        public Set<Ability> lacking() {
            return Set.of(Ability.DEAD_LETTERS, Ability.CERTIFICATE);
        }

        @Override
        public void kill() {
            server.end();
        }
    }

    @BeforeAll
    static void startServer() throws Exception {
        server = MqttServer.startWritingLate();
        MqttContract.broker = server;
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
