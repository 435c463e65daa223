package io.asyncapigen.runtime.amqp;

import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.Tls;
import io.asyncapigen.runtime.testkit.contract.Ability;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Channels that are routing keys of a topic exchange, with mutual TLS. */
class ExchangeContractTest extends AmqpContract {
    private static final Bindings TOPIC = Bindings.builder()
            .add(
                    "amqp",
                    JsonObject.of(Map.of("is", "routingKey", "exchange", Map.of("name", "contract", "type", "topic"))))
            .build();

    @Override
    String host() {
        return broker.tls();
    }

    @Override
    String protocol() {
        return "amqps";
    }

    @Override
    SecurityScheme scheme() {
        return new SecurityScheme.X509();
    }

    @Override
    public Server at(String hostAndPort) {
        Server server = super.at(hostAndPort);
        return new Bound(server.address(), server.security(), TOPIC);
    }

    private record Bound(ServerAddress address, List<SecurityRequirement> security, Bindings bindings)
            implements Server {}

    @Override
    ConnectOptions.Builder credentials() {
        return ConnectOptions.builder()
                .tls(Tls.trusting(broker.certificateOfServer()))
                .credentials(ClientCertificate.ofPkcs12(broker.keyOfClient(), broker::passwordOfClient));
    }

    /** The queue of a subscription is gone with its connection, and so is what comes meanwhile. */
    @Override
    public Set<Ability> lacking() {
        return Set.of(Ability.ATTEMPTS, Ability.KEEPING);
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
