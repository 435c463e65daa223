package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.Tls;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.testkit.contract.Ability;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With mutual TLS and a password. */
class TlsContractTest extends NatsContract {
    @BeforeAll
    static void startServer() throws Exception {
        broker = NatsServer.start(true);
    }

    @Override
    String protocol() {
        return "nats+tls";
    }

    private static ConnectOptions.Builder trusting() {
        return ConnectOptions.builder().tls(Tls.trusting(broker.certificateOfServer()));
    }

    private static ClientCertificate ours() {
        return ClientCertificate.ofPkcs12(broker.keyOfClient(), broker::passwordOfClient);
    }

    @Override
    public ConnectOptions options() {
        return trusting()
                .credentials(UserPassword.of("alice", "wonderland"))
                .credentials(ours())
                .build();
    }

    @Override
    public int openings() {
        return Integer.getInteger("nats.openings", 50);
    }

    @Override
    public Set<Ability> lacking() {
        return Set.of(Ability.RELEASE, Ability.ATTEMPTS, Ability.DEAD_LETTERS, Ability.KEEPING);
    }

    @Override
    public List<ConnectOptions> strangers() {
        return List.of(
                trusting()
                        .credentials(UserPassword.of("alice", "wrong-secret"))
                        .credentials(ours())
                        .build(),
                trusting()
                        .credentials(UserPassword.of("alice", "wonderland"))
                        .credentials(ClientCertificate.ofPkcs12(broker.keyOfStranger(), broker::passwordOfClient))
                        .build());
    }

    @Test
    void aServerMayBeGivenByTheNameThatItsCertificateIsFor() {
        try (Connection connection = Connection.open(Server.of("nats+tls", "localhost:" + broker.port()), options())) {
            Route route = Route.of("channel", AddressTemplate.parse("by.name"));
            connection.publisher(route, MessageSet.of(RawMessage.TYPE)).send(RawMessage.of(Binary.utf8("by name")));
        }
    }

    @Override
    public ConnectOptions distrusting() {
        return ConnectOptions.builder()
                .credentials(UserPassword.of("alice", "wonderland"))
                .credentials(ours())
                .build();
    }
}
