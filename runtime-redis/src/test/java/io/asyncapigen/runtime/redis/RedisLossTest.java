package io.asyncapigen.runtime.redis;

import io.asyncapigen.runtime.testkit.contract.LossContract;
import io.asyncapigen.runtime.testkit.contract.TransportSubject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Pub/Sub, which acknowledges nothing. */
class RedisLossTest extends LossContract {
    @BeforeAll
    static void startServer() throws Exception {
        PlainContractTest.startServer();
    }

    @AfterAll
    static void endServer() throws Exception {
        RedisContract.endServer();
    }

    @Override
    protected TransportSubject subject() {
        return new PlainContractTest();
    }
}
