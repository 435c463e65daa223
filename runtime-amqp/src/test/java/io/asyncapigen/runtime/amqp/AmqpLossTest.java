package io.asyncapigen.runtime.amqp;

import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.testkit.contract.LossContract;
import io.asyncapigen.runtime.testkit.contract.TransportSubject;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A receiver that the document has not acknowledge. */
class AmqpLossTest extends LossContract {
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
        return new QueueContractTest() {
            @Override
            public Route receiving(Route route) {
                return route.operation("hear", AmqpTests.bindings(Map.of("ack", false)));
            }
        };
    }
}
