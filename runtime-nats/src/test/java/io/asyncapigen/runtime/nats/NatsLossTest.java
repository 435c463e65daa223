package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.testkit.contract.LossContract;
import io.asyncapigen.runtime.testkit.contract.TransportSubject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Core NATS, which acknowledges nothing. */
class NatsLossTest extends LossContract {
    @BeforeAll
    static void startServer() throws Exception {
        PlainContractTest.startServer();
    }

    @AfterAll
    static void endServer() throws Exception {
        NatsContract.endServer();
    }

    @Override
    protected TransportSubject subject() {
        return new PlainContractTest();
    }
}
