package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.Tls;
import java.util.List;
import java.util.Optional;

class MutualTlsContractTest extends KafkaContract {
    @Override
    String host() {
        return broker.mutualTls();
    }

    @Override
    String protocol() {
        return "kafka-secure";
    }

    @Override
    Optional<SecurityScheme> scheme() {
        return Optional.of(new SecurityScheme.X509());
    }

    @Override
    ConnectOptions.Builder credentials() {
        return ConnectOptions.builder()
                .tls(Tls.trusting(broker.certificateOfServer()))
                .credentials(ClientCertificate.ofPkcs12(broker.keyOfClient(), broker::passwordOfClient));
    }

    @Override
    public List<ConnectOptions> strangers() {
        return List.of(ConnectOptions.builder()
                .tls(Tls.trusting(broker.certificateOfServer()))
                .credentials(ClientCertificate.ofPkcs12(broker.keyOfStranger(), broker::passwordOfClient))
                .build());
    }

    @Override
    public ConnectOptions distrusting() {
        return ConnectOptions.builder()
                .credentials(ClientCertificate.ofPkcs12(broker.keyOfClient(), broker::passwordOfClient))
                .build();
    }
}
