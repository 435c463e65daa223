package io.asyncapigen.runtime.amqp;

import io.asyncapigen.runtime.testkit.contract.SoakContract;
import io.asyncapigen.runtime.testkit.contract.TransportSubject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class AmqpSoakTest extends SoakContract {
    @BeforeAll
    static void startServer() throws Exception {
        AmqpContract.startBroker();
    }

    @AfterAll
    static void endServer() throws Exception {
        AmqpContract.endBroker();
    }

    @Override
    protected TransportSubject subject() {
        return new QueueContractTest();
    }
}
