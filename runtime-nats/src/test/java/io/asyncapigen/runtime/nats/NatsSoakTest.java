package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.testkit.contract.SoakContract;
import io.asyncapigen.runtime.testkit.contract.TransportSubject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class NatsSoakTest extends SoakContract {
    @BeforeAll
    static void startServer() throws Exception {
        StreamContractTest.startServer();
    }

    @AfterAll
    static void endServer() throws Exception {
        NatsContract.endServer();
    }

    @Override
    protected TransportSubject subject() {
        return new StreamContractTest();
    }
}
