package io.asyncapigen.runtime.amqp;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.testkit.contract.Ability;
import io.asyncapigen.runtime.testkit.contract.LossContract;
import io.asyncapigen.runtime.testkit.contract.TransportSubject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** Channels that are queues, in the clear. */
class QueueContractTest extends AmqpContract {

    @Override
    protected String protocol() {
        return "amqp";
    }

    @Override
    ConnectOptions credentials() {
        return login("alice", "wonderland");
    }

    @Override
    public int openings() {
        return Integer.getInteger("amqp.openings", 200);
    }

    /** A queue knows no wildcards, and a classic one only says whether a message may have been delivered before. */
    @Override
    public Set<Ability> lacking() {
        return Set.of(Ability.WILDCARDS, Ability.ATTEMPTS, Ability.CERTIFICATE);
    }

    /** A receiver that the document has not acknowledge. */
    @Nested
    class WithoutAcknowledgement extends LossContract {
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
}
