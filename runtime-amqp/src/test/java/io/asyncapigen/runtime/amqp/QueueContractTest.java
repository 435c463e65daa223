package io.asyncapigen.runtime.amqp;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.testkit.contract.Ability;
import java.util.List;
import java.util.Set;

/** Channels that are queues, in the clear. */
class QueueContractTest extends AmqpContract {
    @Override
    String host() {
        return broker.plain();
    }

    @Override
    String protocol() {
        return "amqp";
    }

    @Override
    SecurityScheme scheme() {
        return new SecurityScheme.UserPassword();
    }

    @Override
    ConnectOptions.Builder credentials() {
        return ConnectOptions.builder().credentials(UserPassword.of("alice", "wonderland"));
    }

    /** A queue knows no wildcards, and a classic one only says whether a message may have been delivered before. */
    @Override
    public Set<Ability> lacking() {
        return Set.of(Ability.WILDCARDS, Ability.ATTEMPTS, Ability.CERTIFICATE);
    }

    @Override
    public List<ConnectOptions> strangers() {
        return List.of(
                ConnectOptions.builder()
                        .credentials(UserPassword.of("alice", "wrong-secret"))
                        .build(),
                ConnectOptions.builder()
                        .credentials(UserPassword.of("nobody", "wrong-secret"))
                        .build());
    }
}
