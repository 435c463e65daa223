package io.asyncapigen.runtime.amqp;

import static io.asyncapigen.runtime.amqp.AmqpTests.fresh;
import static io.asyncapigen.runtime.amqp.AmqpTests.queue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.SendFailedException;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.amqp.AmqpTests.Text;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.Tls;
import io.asyncapigen.runtime.security.Token;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.testkit.contract.MutualTls;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is let in, and to what, by a real broker. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class AmqpSecurityTest extends SharedBroker {
    private static final int LIFE_SECONDS = 6;

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

    private static Server askingForAToken() {
        var requirement =
                new SecurityRequirement("portal", new SecurityScheme.OAuth2(null, null, null, null), List.of());
        return Server.of(ServerAddress.of("amqp", broker().host()), List.of(requirement));
    }

    /** RabbitMQ lets a connection be whose token is over, and takes nothing from it any more. */
    @Test
    void anotherTokenIsShownBeforeTheFirstOneIsOver() throws Exception {
        var asked = new AtomicInteger();
        var options = ConnectOptions.builder()
                .credentials(new Token(() -> token(asked.incrementAndGet() == 1 ? LIFE_SECONDS : 600)))
                .build();
        try (Connection connection = Connection.open(askingForAToken(), options)) {
            String name = fresh();
            var received = new LinkedBlockingQueue<String>();
            connection
                    .subscriber(queue(name, Map.of()), Text.SET)
                    .subscribe(delivery -> received.add(delivery.message().payload()));
            var publisher = connection.publisher(queue(name, Map.of()), Text.SET);
            publisher.send(new Text("by the first token"));
            assertEquals("by the first token", received.poll(10, TimeUnit.SECONDS));
            TimeUnit.SECONDS.sleep(LIFE_SECONDS + 2);
            publisher.send(new Text("by the second"));
            assertEquals("by the second", received.poll(10, TimeUnit.SECONDS));
            connection.publisher(queue(fresh(), Map.of()), Text.SET).send(new Text("on another channel"));
            assertEquals(2, asked.get());
        }
    }

    @Test
    void aTokenThatIsNotGoodIsRefusedAndNotShown() throws Exception {
        for (String bad :
                List.of(token(-600), new TokenIssuer().token(Duration.ofMinutes(10)), "no-token-at-all-but-secret")) {
            var refused = assertThrows(
                    AuthenticationFailedException.class,
                    () -> Connection.open(
                                    askingForAToken(),
                                    ConnectOptions.builder()
                                            .credentials(Token.of(bad))
                                            .build())
                            .close());
            String message = String.valueOf(refused.getMessage());
            assertTrue(message.contains(broker().host()) && !message.contains(bad), message);
        }
    }

    private static String token(int seconds) {
        try {
            return broker().issuer().token(Duration.ofSeconds(seconds));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
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

    @Test
    void aMessageThatTheBrokerDoesNotTakeFromSomebodyFailsByName() throws Exception {
        var bob = ConnectOptions.builder()
                .credentials(UserPassword.of("bob", "builder-secret"))
                .build();
        String name = fresh();
        foreign(channel -> channel.queueDeclare(name, true, false, false, Map.of()));
        try (Connection connection = Connection.open(Server.of("amqp", broker().host()), bob)) {
            var publisher = connection.publisher(queue(name, Map.of()), Text.SET);
            var failure = assertThrows(SendFailedException.class, () -> publisher.send(new Text("forbidden")));
            String message = String.valueOf(failure.getMessage());
            assertTrue(message.contains("ACCESS_REFUSED") && message.contains(name), message);
        }
    }
}
