package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.testkit.contract.SoakContract;
import io.asyncapigen.runtime.testkit.contract.TransportSubject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** As {@link MqttSoakTest}, with a server that is killed. */
class HiveMqSoakTest extends SoakContract {
    @BeforeAll
    static void startServer() throws Exception {
        MqttContract.broker = HiveMqServer.start();
    }

    @AfterAll
    static void endServer() throws Exception {
        MqttContract.endServer();
    }

    @Override
    protected TransportSubject subject() {
        return new HiveMq5ContractTest();
    }

    /** As {@link MqttKillTest} shows. */
    @Override
    protected int unwritten() {
        return 1;
    }
}
