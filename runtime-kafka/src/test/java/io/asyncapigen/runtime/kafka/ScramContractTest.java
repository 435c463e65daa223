package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.Tls;
import io.asyncapigen.runtime.security.UserPassword;
import java.util.List;
import java.util.Optional;

class ScramContractTest extends KafkaContract {
    @Override
    String host() {
        return broker.saslTls();
    }

    @Override
    String protocol() {
        return "kafka-secure";
    }

    @Override
    Optional<SecurityScheme> scheme() {
        return Optional.of(new SecurityScheme.ScramSha512());
    }

    @Override
    ConnectOptions.Builder credentials() {
        return ConnectOptions.builder()
                .tls(Tls.trusting(broker.certificateOfServer()))
                .credentials(UserPassword.of("alice", "wonderland"));
    }

    @Override
    public List<ConnectOptions> strangers() {
        return List.of(ConnectOptions.builder()
                .tls(Tls.trusting(broker.certificateOfServer()))
                .credentials(UserPassword.of("alice", "wrong-secret"))
                .build());
    }

    @Override
    public ConnectOptions distrusting() {
        return ConnectOptions.builder()
                .credentials(UserPassword.of("alice", "wonderland"))
                .build();
    }
}
