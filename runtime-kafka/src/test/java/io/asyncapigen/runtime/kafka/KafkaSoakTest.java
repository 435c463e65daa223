package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.testkit.contract.SoakContract;
import io.asyncapigen.runtime.testkit.contract.TransportSubject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class KafkaSoakTest extends SoakContract {
    @BeforeAll
    static void startServer() throws Exception {
        KafkaContract.startBroker();
    }

    @AfterAll
    static void endServer() throws Exception {
        KafkaContract.endBroker();
    }

    @Override
    protected TransportSubject subject() {
        return new PlaintextContractTest();
    }
}
