package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.testkit.contract.Ability;
import java.util.Optional;
import java.util.Set;

class PlaintextContractTest extends KafkaContract {
    @Override
    String host() {
        return broker.plain();
    }

    @Override
    String protocol() {
        return "kafka";
    }

    @Override
    Optional<SecurityScheme> scheme() {
        return Optional.empty();
    }

    @Override
    ConnectOptions.Builder credentials() {
        return ConnectOptions.builder();
    }

    @Override
    public Set<Ability> lacking() {
        return Set.of(Ability.STRANGERS, Ability.CERTIFICATE);
    }

    /** Here in full; the other listeners differ in how a connection is opened only. */
    @Override
    public int openings() {
        return Integer.getInteger("kafka.openings", 1_000);
    }
}
