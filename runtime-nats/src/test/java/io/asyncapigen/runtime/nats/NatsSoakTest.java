package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.testkit.contract.SoakContract;
import io.asyncapigen.runtime.testkit.contract.TransportSubject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** With one in flight: at the rate of 64, 4 of 89,408 messages that nats-server 2.9.10 had confirmed were not there once it had been killed. */
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

    @Override
    protected int inFlight() {
        return 1;
    }
}
