package io.asyncapigen.runtime.tcp;

import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.netty.Encryption;
import io.asyncapigen.runtime.netty.ListenLimits;
import io.asyncapigen.runtime.netty.MessageLimit;
import io.asyncapigen.runtime.netty.MessageTime;
import io.asyncapigen.runtime.netty.Place;
import io.asyncapigen.runtime.netty.Role;
import io.asyncapigen.runtime.netty.ServerCertificate;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.spi.Login;
import io.asyncapigen.runtime.spi.Wishes;
import java.util.Optional;

/** What server and options say. */
record Settings(Server server, ConnectOptions options, Place place) {
    private static final Wishes CONNECT_WISHES = Wishes.of(
            "TCP",
            Role.class,
            ServerCertificate.class,
            ListenLimits.class,
            MessageLimit.class,
            MessageTime.class,
            TcpFraming.class,
            JsonEnvelope.class);
    private static final Wishes ROUTE_WISHES =
            Wishes.of("TCP", Role.class, MessageLimit.class, TcpFraming.class, JsonEnvelope.class);
    private static final int NO_USUAL_PORT = -1;

    /** @throws ConnectFailedException when something of it cannot be applied */
    static Settings of(Server server, ConnectOptions options) {
        CONNECT_WISHES.check(options);
        var settings = new Settings(server, options, Place.of(server.address(), NO_USUAL_PORT));
        String path = server.address().pathname();
        if (path != null && !path.equals("/")) {
            throw new ConnectFailedException(server.address() + " has a pathname, for which TCP has no place");
        }
        if (!server.security().isEmpty() && settings.certificateRequirement().isEmpty()) {
            throw new AuthenticationFailedException(server.address()
                    + " asks for security that TCP has no means for: only X509, over TLS, which is the protocol tls");
        }
        return settings;
    }

    boolean isTls() {
        return !server.address().protocol().equals("tcp");
    }

    private Optional<SecurityRequirement> certificateRequirement() {
        return server.security().stream()
                .filter(each -> isTls() && each.scheme() instanceof SecurityScheme.X509)
                .findFirst();
    }

    /** @throws AuthenticationFailedException when we have nothing to show, where the server wants to see something */
    void checkShown() {
        Login.of(server, options, each -> isTls() && each instanceof ClientCertificate);
    }

    /** @throws UnsupportedByTransportException when TCP cannot do what the route wants */
    void check(Route route, MessageSet<?> messages) {
        ROUTE_WISHES.check(route);
        ROUTE_WISHES.refuseHeaders(route, options, messages);
        new Login(certificateRequirement(), Optional.empty()).check(route);
    }

    /** For connections that come to us; empty where they are in the clear. */
    Optional<Encryption> listening() {
        if (!isTls()) {
            return Optional.empty();
        }
        Encryption encryption = Encryption.listening(server, options);
        return Optional.of(certificateRequirement().isPresent() ? encryption.verifyingCallers() : encryption);
    }

    /** For a connection that we make; empty where it is in the clear. */
    Optional<Encryption> connecting() {
        return isTls() ? Optional.of(Encryption.connecting(server, options)) : Optional.empty();
    }
}
