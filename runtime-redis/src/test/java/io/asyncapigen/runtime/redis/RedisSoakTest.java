package io.asyncapigen.runtime.redis;

import io.asyncapigen.runtime.testkit.contract.SoakContract;
import io.asyncapigen.runtime.testkit.contract.TransportSubject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class RedisSoakTest extends SoakContract {
    @BeforeAll
    static void startServer() throws Exception {
        StreamContractTest.startServer();
    }

    @AfterAll
    static void endServer() throws Exception {
        RedisContract.endServer();
    }

    @Override
    protected TransportSubject subject() {
        return new StreamContractTest();
    }
}
