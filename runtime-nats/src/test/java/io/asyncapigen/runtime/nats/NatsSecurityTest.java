package io.asyncapigen.runtime.nats;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.security.ApiKey;
import io.asyncapigen.runtime.security.CredentialsFile;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.Token;
import io.asyncapigen.runtime.security.UserPassword;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Servers whose document names their security. */
@Timeout(60)
class NatsSecurityTest {
    private static final SecurityScheme PASSWORD = new SecurityScheme.UserPassword();
    private static final SecurityScheme KEY_PAIR = new SecurityScheme.AsymmetricEncryption();

    private static void connect(NatsServer server, SecurityScheme scheme, ConnectOptions.Builder options) {
        var requirement = new SecurityRequirement("ours", scheme, List.of());
        Connection.open(Server.of(ServerAddress.of("nats", server.host()), List.of(requirement)), options.build())
                .close();
    }

    @Test
    void anNkeyIsWhatAKeyPairOrAUserMeans() throws Exception {
        try (NatsServer server = NatsServer.start(false)) {
            for (SecurityScheme scheme : List.of(PASSWORD, KEY_PAIR)) {
                connect(server, scheme, ConnectOptions.builder().option(NatsCredentials.ofNkey(server::seed)));
            }
            char[] stranger = NatsServer.seedOfStranger();
            assertThrows(
                    AuthenticationFailedException.class,
                    () -> connect(
                            server, KEY_PAIR, ConnectOptions.builder().option(NatsCredentials.ofNkey(() -> stranger))));
        }
    }

    @Test
    void aCredentialsFileIsWhatAKeyPairOrAUserMeans(@TempDir Path folder) throws Exception {
        var operator = new NatsOperator();
        Path ours = folder.resolve("ours.creds");
        Path theirs = folder.resolve("theirs.creds");
        operator.writeCredentials(ours);
        new NatsOperator().writeCredentials(theirs);
        try (NatsServer server = NatsServer.start(operator)) {
            for (SecurityScheme scheme : List.of(PASSWORD, KEY_PAIR)) {
                connect(server, scheme, ConnectOptions.builder().option(NatsCredentials.ofFile(ours)));
                connect(server, scheme, ConnectOptions.builder().credentials(new CredentialsFile(ours)));
                assertThrows(
                        AuthenticationFailedException.class,
                        () -> connect(
                                server, scheme, ConnectOptions.builder().credentials(new CredentialsFile(theirs))));
            }
            Connection.open(
                            Server.of("nats", server.host()),
                            ConnectOptions.builder()
                                    .credentials(new CredentialsFile(ours))
                                    .build())
                    .close();
        }
    }

    @Test
    void anApiKeyIsTheToken() throws Exception {
        var scheme = new SecurityScheme.ApiKey(SecurityScheme.ApiKey.In.PASSWORD);
        try (NatsServer server = NatsServer.startWithToken("k3y")) {
            connect(server, scheme, ConnectOptions.builder().credentials(ApiKey.of("k3y")));
            assertThrows(
                    AuthenticationFailedException.class,
                    () -> connect(server, scheme, ConnectOptions.builder().credentials(ApiKey.of("other"))));
        }
    }

    @Test
    void aBearerTokenIsTheToken() throws Exception {
        var scheme = new SecurityScheme.Http("bearer", null);
        try (NatsServer server = NatsServer.startWithToken("t0ken")) {
            connect(server, scheme, ConnectOptions.builder().credentials(Token.of("t0ken")));
            var refused = assertThrows(
                    AuthenticationFailedException.class,
                    () -> connect(server, scheme, ConnectOptions.builder().credentials(Token.of("an0ther"))));
            assertTrue(refused.getMessage().contains(server.host()), refused.getMessage());
            assertFalse(refused.getMessage().contains("an0ther"), refused.getMessage());
        }
    }

    @Test
    void aPasswordIsNotShownWhereTheDocumentAsksForScram() throws Exception {
        try (NatsServer server = NatsServer.start(false)) {
            var refused = assertThrows(
                    AuthenticationFailedException.class,
                    () -> connect(
                            server,
                            new SecurityScheme.ScramSha256(),
                            ConnectOptions.builder().credentials(UserPassword.of("alice", "wonderland"))));
            assertTrue(refused.getMessage().contains("scramSha256"), refused.getMessage());
            assertFalse(refused.getMessage().contains("wonderland"), refused.getMessage());
        }
    }
}
