package io.asyncapigen.runtime.spi;

import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.security.Credentials;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.UserPassword;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What to show a server, for protocols that log in once for a connection.
 *
 * @param requirement of the document that the credentials are for; empty where the document has none
 * @param credentials empty where neither the document asks for any nor the user gave some
 */
public record Login(Optional<SecurityRequirement> requirement, Optional<Credentials> credentials) {
    private static final Logger LOG = LoggerFactory.getLogger(Login.class);

    /**
     * The first requirement of the server that there are credentials for; of a server without requirements, the first credentials that can
     * be shown, and a warning where there are others only: those of a user may be for several servers.
     *
     * @param means which kinds of credentials the protocol can show
     * @throws AuthenticationFailedException when the server has requirements and there are credentials for none
     */
    public static Login of(Server server, ConnectOptions options, Predicate<Credentials> means) {
        return of(server, options, means, (scheme, credentials) -> true);
    }

    /**
     * The same, for protocols that cannot show some credentials in the way that some scheme says, such as a password by SCRAM.
     *
     * @param speaks whether the protocol has the scheme, and it can be met with these credentials
     */
    public static Login of(
            Server server,
            ConnectOptions options,
            Predicate<Credentials> means,
            BiPredicate<SecurityScheme, Credentials> speaks) {
        for (SecurityRequirement each : server.security()) {
            Optional<Credentials> credentials =
                    options.credentialsFor(each, means.and(given -> speaks.test(each.scheme(), given)));
            if (credentials.isPresent()) {
                return new Login(Optional.of(each), credentials);
            }
        }
        if (!server.security().isEmpty()) {
            throw new AuthenticationFailedException(server.address() + " asks for one of "
                    + server.security().stream()
                            .map(each -> each.name() + " (" + each.scheme().type() + ")")
                            .toList()
                    + ", and no credentials were given that suit one which "
                    + server.address().protocol()
                    + " can speak; give them with ConnectOptions.credentials");
        }
        Optional<Credentials> first =
                options.credentials().stream().filter(means).findFirst();
        if (first.isEmpty() && !options.credentials().isEmpty()) {
            LOG.warn(
                    "No credentials are shown to {}: the document asks for none, and {} can show none of {}",
                    server.address(),
                    server.address().protocol(),
                    options.credentials().stream()
                            .map(each -> each.getClass().getSimpleName())
                            .toList());
        }
        return new Login(Optional.empty(), first);
    }

    /** What protocols without SASL speak: a password goes as it is, so only where the document asks for one in that way. */
    public static boolean withoutSasl(SecurityScheme scheme, Credentials credentials) {
        return !(credentials instanceof UserPassword) || scheme instanceof SecurityScheme.UserPassword;
    }

    /** @throws UnsupportedByTransportException when the operation has security of its own, which this is not */
    public void check(Route route) {
        boolean satisfied = route.security().isEmpty()
                || requirement
                        .filter(ours -> route.security().stream()
                                .anyMatch(each -> each.scheme().equals(ours.scheme())))
                        .isPresent();
        if (!satisfied) {
            throw new UnsupportedByTransportException(route + " asks for security of its own, but the connection has"
                    + " logged in for all: say it at the server");
        }
    }
}
