package io.asyncapigen.runtime.amqp;

import static io.asyncapigen.runtime.amqp.AmqpTests.fresh;
import static io.asyncapigen.runtime.amqp.AmqpTests.queue;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.amqp.AmqpTests.Text;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.Tls;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.testkit.contract.MutualTls;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is let in, and to what, by a real broker. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class AmqpSecurityTest extends SharedBroker {
    @Test
    void plainIsSpokenWithTheCredentialsOfThatName() {
        var requirement = new SecurityRequirement("staff", new SecurityScheme.Plain(), List.of());
        Server server = Server.of(ServerAddress.of("amqp", broker().host()), List.of(requirement));
        UserPassword right = UserPassword.of("alice", "wonderland");
        UserPassword wrong = UserPassword.of("alice", "wrong-secret");
        Connection.open(
                        server,
                        ConnectOptions.builder()
                                .credentials(wrong)
                                .credentials("staff", right)
                                .build())
                .close();
        var refused = assertThrows(
                AuthenticationFailedException.class,
                () -> Connection.open(
                                server,
                                ConnectOptions.builder()
                                        .credentials(right)
                                        .credentials("staff", wrong)
                                        .build())
                        .close());
        assertTrue(refused.getMessage().contains(broker().host()), refused::toString);
    }

    /** The broker knows a user by the name in the certificate, who has no password to show. */
    @Test
    void externalIsSpokenWhereTheDocumentAsksForACertificate() {
        var requirement = new SecurityRequirement("machine", new SecurityScheme.X509(), List.of());
        Server server = Server.of(ServerAddress.of("amqps", broker().tls()), List.of(requirement));
        var tls = new MutualTls(broker().certificates(), ConnectOptions.defaults());
        Connection.open(server, tls.options()).close();
        var password = ConnectOptions.builder()
                .tls(Tls.trusting(broker().certificates().certificate("server")))
                .credentials(UserPassword.of("alice", "wonderland"));
        assertThrows(
                AuthenticationFailedException.class,
                () -> Connection.open(server, password.build()).close());
    }

    @Test
    void whatTheBrokerDoesNotAllowIsSaidByName() {
        var bob = ConnectOptions.builder()
                .credentials(UserPassword.of("bob", "builder-secret"))
                .build();
        try (Connection connection = Connection.open(Server.of("amqp", broker().host()), bob)) {
            String name = fresh();
            var failure = assertThrows(
                    AsyncApiException.class,
                    () -> connection.subscriber(queue(name, Map.of()), Text.SET).subscribe(delivery -> {}));
            String message = String.valueOf(failure.getMessage());
            assertTrue(message.contains("ACCESS_REFUSED") && message.contains(name), message);
        }
    }
}
