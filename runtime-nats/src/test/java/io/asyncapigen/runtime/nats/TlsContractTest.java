package io.asyncapigen.runtime.nats;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.testkit.contract.Ability;
import io.asyncapigen.runtime.testkit.contract.MutualTls;
import java.util.ArrayList;
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

    /** Where the request says it as well as where the protocol does. */
    @Override
    public List<ReplyRoute> ownReplies() {
        var replies = new ArrayList<>(super.ownReplies());
        replies.add(ReplyRoute.of(Route.of("replies", AddressTemplate.unknown())));
        return replies;
    }

    @Override
    protected String protocol() {
        return "nats+tls";
    }

    @Override
    public int openings() {
        return Integer.getInteger("nats.openings", 50);
    }

    @Override
    public Set<Ability> lacking() {
        return Set.of(Ability.RELEASE, Ability.ATTEMPTS, Ability.DEAD_LETTERS, Ability.KEEPING);
    }

    @Test
    void aServerMayBeGivenByTheNameThatItsCertificateIsFor() {
        try (Connection connection = Connection.open(Server.of("nats+tls", "localhost:" + broker.port()), options())) {
            Route route = Route.of("channel", AddressTemplate.parse("by.name"));
            connection.publisher(route, MessageSet.of(RawMessage.TYPE)).send(RawMessage.of(Binary.utf8("by name")));
        }
    }

    @Test
    void aCertificateMayBeAllThatIsAskedFor() throws Exception {
        try (NatsServer knowing = NatsServer.startKnowing(broker.certificates())) {
            var requirement = new SecurityRequirement("it", new SecurityScheme.X509(), List.of());
            Server server = Server.of(ServerAddress.of("nats+tls", knowing.host()), List.of(requirement));
            var alone = new MutualTls(broker.certificates(), ConnectOptions.defaults());
            Connection.open(server, alone.options()).close();
            for (ConnectOptions each : alone.strangers()) {
                assertThrows(
                        AuthenticationFailedException.class,
                        () -> Connection.open(server, each).close());
            }
        }
    }

    @Test
    void theCertificateOfTheServerHasToBeForItsHost() throws Exception {
        tls().checkHost(this);
    }

    private static MutualTls tls() {
        return new MutualTls(broker.certificates(), login("alice", "wonderland"));
    }

    @Override
    public ConnectOptions options() {
        return tls().options();
    }

    @Override
    public List<ConnectOptions> strangers() {
        return tls().strangers(login("alice", "wrong-secret"));
    }

    @Override
    public ConnectOptions distrusting() {
        return tls().distrusting();
    }
}
