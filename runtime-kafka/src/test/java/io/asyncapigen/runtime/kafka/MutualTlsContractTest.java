package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.testkit.contract.MutualTls;
import java.util.List;

class MutualTlsContractTest extends KafkaContract {
    @Override
    protected String host() {
        return broker.mutualTls();
    }

    @Override
    protected String protocol() {
        return "kafka-secure";
    }

    @Override
    protected List<SecurityScheme> schemes() {
        return List.of(new SecurityScheme.X509());
    }

    private static MutualTls tls() {
        return new MutualTls(broker.certificates(), ConnectOptions.defaults());
    }

    @Override
    ConnectOptions credentials() {
        return tls().options();
    }

    @Override
    public List<ConnectOptions> strangers() {
        return tls().strangers();
    }

    @Override
    public ConnectOptions distrusting() {
        return tls().distrusting();
    }
}
