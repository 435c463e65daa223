package io.asyncapigen.runtime.amqp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.security.Credentials;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.Token;
import io.asyncapigen.runtime.security.UserPassword;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SaslTest {
    private static final SecurityScheme OAUTH = new SecurityScheme.OAuth2(null, null, null, null);
    private static final UserPassword PASSWORD = UserPassword.of("alice", "wonderland");
    private static final Token TOKEN = Token.of("t0ken");

    private static Optional<Credentials> shown(SecurityScheme scheme, Credentials... given) {
        var requirement = new SecurityRequirement("ours", scheme, List.of());
        Server server = Server.of(ServerAddress.of("amqp", "broker"), List.of(requirement));
        return Sasl.login(server, ConnectOptions.builder().credentials(given).build())
                .credentials();
    }

    @Test
    void aPasswordIsNotShownWhereATokenIsAskedFor() {
        var refused = assertThrows(AuthenticationFailedException.class, () -> shown(OAUTH, PASSWORD));
        assertTrue(refused.getMessage().contains("ours (oauth2)"), refused::toString);
        assertEquals(Optional.of(TOKEN), shown(OAUTH, PASSWORD, TOKEN));
    }

    @Test
    void aPasswordIsShownWhereOneIsAskedForThatPlainCanSay() {
        assertEquals(Optional.of(PASSWORD), shown(new SecurityScheme.UserPassword(), TOKEN, PASSWORD));
        assertEquals(Optional.of(PASSWORD), shown(new SecurityScheme.Plain(), PASSWORD));
        assertThrows(AuthenticationFailedException.class, () -> shown(new SecurityScheme.ScramSha256(), PASSWORD));
    }
}
