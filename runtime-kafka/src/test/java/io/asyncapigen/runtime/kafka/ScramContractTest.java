package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.security.SecurityScheme;
import java.util.List;

class ScramContractTest extends KafkaContract {
    @Override
    protected String host() {
        return broker.saslTls();
    }

    @Override
    protected String protocol() {
        return "kafka-secure";
    }

    @Override
    protected List<SecurityScheme> schemes() {
        return List.of(new SecurityScheme.ScramSha512());
    }

    @Override
    ConnectOptions credentials() {
        return broker.trusted(login("alice", "wonderland"));
    }

    @Override
    public List<ConnectOptions> strangers() {
        return List.of(broker.trusted(login("alice", "wrong-secret")));
    }

    @Override
    public ConnectOptions distrusting() {
        return login("alice", "wonderland");
    }
}
