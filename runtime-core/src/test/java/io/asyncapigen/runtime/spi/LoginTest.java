package io.asyncapigen.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.security.Credentials;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.Token;
import io.asyncapigen.runtime.security.UserPassword;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class LoginTest {
    private static final Predicate<Credentials> PASSWORDS = UserPassword.class::isInstance;
    private static final SecurityRequirement OAUTH = requirement(
            "oauth",
            new SecurityScheme.OpenIdConnect(URI.create("https://example.com/.well-known/openid-configuration")));
    private static final SecurityRequirement PASSWORD = requirement("password", new SecurityScheme.UserPassword());

    private final Token token = Token.of("t0ken");
    private final UserPassword user = UserPassword.of("u", "s3cret");
    private final ConnectOptions both =
            ConnectOptions.builder().credentials(token, user).build();

    private static SecurityRequirement requirement(String name, SecurityScheme scheme) {
        return new SecurityRequirement(name, scheme, List.of());
    }

    private static Server server(SecurityRequirement... security) {
        return new Server() {
            @Override
            public ServerAddress address() {
                return ServerAddress.of("redis", "host");
            }

            @Override
            public List<SecurityRequirement> security() {
                return List.of(security);
            }
        };
    }

    @Test
    void theFirstRequirementThatTheProtocolCanMeetIsMet() {
        assertEquals(
                new Login(Optional.of(PASSWORD), Optional.of(user)),
                Login.of(server(OAUTH, PASSWORD), both, PASSWORDS));
        assertEquals(
                new Login(Optional.of(OAUTH), Optional.of(token)),
                Login.of(server(OAUTH, PASSWORD), both, any -> true));
    }

    @Test
    void aServerThatAsksForNothingGetsWhatTheUserGave() {
        assertEquals(new Login(Optional.empty(), Optional.of(user)), Login.of(server(), both, PASSWORDS));
        assertEquals(
                new Login(Optional.empty(), Optional.empty()),
                Login.of(server(), ConnectOptions.defaults(), PASSWORDS));
    }

    @Test
    void credentialsThatNobodyCanShowAreNotIgnoredInSilence() {
        assertEquals("", logged(() -> Login.of(server(), both, PASSWORDS)));
        String warned = logged(() -> Login.of(server(), both, any -> false));
        assertTrue(warned.contains("WARN") && warned.contains("redis://host"), warned);
        assertTrue(warned.contains("[Token, UserPassword]"), warned);
        assertFalse(warned.contains("s3cret") || warned.contains("t0ken"), warned);
    }

    private static String logged(Runnable task) {
        PrintStream usual = System.err;
        var log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            task.run();
        } finally {
            System.setErr(usual);
        }
        return log.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatCannotBeMetFailsWithoutASecret() {
        var options = ConnectOptions.builder().credentials(token).build();

        var failure = assertThrows(
                AuthenticationFailedException.class, () -> Login.of(server(PASSWORD, OAUTH), options, PASSWORDS));

        assertTrue(failure.getMessage().contains("[password (userPassword), oauth (openIdConnect)]"));
        assertFalse(failure.getMessage().contains("t0ken"));
    }

    @Test
    void aSchemeThatTheProtocolDoesNotSpeakIsPassedOverAndOtherwiseRefusedByItsName() {
        SecurityRequirement scram = requirement("scram", new SecurityScheme.ScramSha256());

        assertEquals(
                new Login(Optional.of(PASSWORD), Optional.of(user)),
                Login.of(server(scram, PASSWORD), both, PASSWORDS, Login::withoutSasl));
        var failure = assertThrows(
                AuthenticationFailedException.class,
                () -> Login.of(server(scram), both, PASSWORDS, Login::withoutSasl));
        assertTrue(failure.getMessage().contains("scram (scramSha256)"), failure.getMessage());
        assertFalse(failure.getMessage().contains("s3cret"), failure.getMessage());
    }

    @Test
    void credentialsThatTheProtocolCannotShowInThatWayDoNotHideOthersThatItCan() {
        SecurityRequirement oauth2 = requirement("oauth2", new SecurityScheme.OAuth2(null, null, null, null));
        var passwordFirst = ConnectOptions.builder().credentials(user, token).build();

        assertEquals(
                new Login(Optional.of(oauth2), Optional.of(token)),
                Login.of(server(oauth2), passwordFirst, any -> true, Login::withoutSasl));
    }

    @Test
    void anOperationMayAskForWhatTheConnectionHasShownAndForNothingElse() {
        Login login = Login.of(server(PASSWORD), both, PASSWORDS);
        Route route = Route.of("c", AddressTemplate.parse("a"));

        login.check(route);
        login.check(route.security(List.of(OAUTH, requirement("other", new SecurityScheme.UserPassword()))));
        assertThrows(UnsupportedByTransportException.class, () -> login.check(route.security(List.of(OAUTH))));
    }
}
