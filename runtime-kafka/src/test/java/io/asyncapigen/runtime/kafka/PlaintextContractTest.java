package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.testkit.contract.Ability;
import java.util.List;
import java.util.Set;

class PlaintextContractTest extends KafkaContract {

    @Override
    protected String protocol() {
        return "kafka";
    }

    @Override
    protected List<SecurityScheme> schemes() {
        return List.of();
    }

    @Override
    ConnectOptions credentials() {
        return ConnectOptions.defaults();
    }

    @Override
    public Set<Ability> lacking() {
        return Set.of(Ability.STRANGERS, Ability.CERTIFICATE);
    }

    /** Here often; the other listeners differ in how a connection is opened only. */
    @Override
    public int openings() {
        return Integer.getInteger("kafka.openings", 300);
    }
}
