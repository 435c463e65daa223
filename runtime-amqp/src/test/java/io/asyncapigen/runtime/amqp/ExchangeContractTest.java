package io.asyncapigen.runtime.amqp;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Bindings;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.Tls;
import io.asyncapigen.runtime.testkit.contract.Ability;
import io.asyncapigen.runtime.testkit.contract.MutualTls;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Channels that are routing keys of a topic exchange, with mutual TLS. */
class ExchangeContractTest extends AmqpContract {
    private static final Bindings TOPIC = Bindings.builder()
            .add(
                    "amqp",
                    JsonObject.of(Map.of("is", "routingKey", "exchange", Map.of("name", "contract", "type", "topic"))))
            .build();

    @Override
    protected String host() {
        return broker.tls();
    }

    @Override
    protected String protocol() {
        return "amqps";
    }

    @Override
    protected List<SecurityScheme> schemes() {
        return List.of(new SecurityScheme.X509(), new SecurityScheme.UserPassword());
    }

    @Override
    public Server at(String hostAndPort) {
        Server server = super.at(hostAndPort);
        return new Bound(server.address(), server.security(), TOPIC);
    }

    private record Bound(ServerAddress address, List<SecurityRequirement> security, Bindings bindings)
            implements Server {}

    /** The queue of a subscription is gone with its connection, and so is what comes meanwhile. */
    @Override
    public Set<Ability> lacking() {
        return Set.of(Ability.ATTEMPTS, Ability.KEEPING);
    }

    @Test
    void theCertificateOfTheServerHasToBeForItsHost() throws Exception {
        tls().checkHost(this);
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
    public Optional<ConnectOptions> restricted() {
        return Optional.of(login("bob", "builder-secret").toBuilder()
                .tls(Tls.trusting(broker.certificates().certificate("server")))
                .build());
    }

    @Override
    public Route allowed() {
        return Route.of("allowed", AddressTemplate.parse("allowed.contract"));
    }

    @Override
    public ConnectOptions distrusting() {
        return tls().distrusting();
    }
}
