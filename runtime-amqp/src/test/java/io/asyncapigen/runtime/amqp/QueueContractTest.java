package io.asyncapigen.runtime.amqp;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.testkit.contract.Ability;
import java.util.Set;

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

    /** A queue knows no wildcards, and a classic one only says whether a message may have been delivered before. */
    @Override
    public Set<Ability> lacking() {
        return Set.of(Ability.WILDCARDS, Ability.ATTEMPTS, Ability.CERTIFICATE);
    }
}
