package io.asyncapigen.runtime.amqp;

import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.DefaultSaslConfig;
import com.rabbitmq.client.impl.CredentialsProvider;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.Credentials;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.Token;
import io.asyncapigen.runtime.security.UserPassword;
import java.util.Optional;

/**
 * How we log in: with PLAIN, or with EXTERNAL where a certificate is all that is asked for.
 *
 * @param scheme of the document that was chosen
 * @param credentials empty for the broker's guest
 */
record Login(Optional<SecurityScheme> scheme, Optional<Credentials> credentials) {
    private static final String GUEST = "guest";

    /** The first way of the document that we have credentials for and that the broker can speak. */
    static Login of(Server server, ConnectOptions options) {
        boolean isTls = server.address().protocol().equals("amqps");
        for (SecurityRequirement each : server.security()) {
            Optional<Credentials> credentials = options.credentialsFor(each, known -> isSpoken(known, isTls));
            if (credentials.isPresent() && isSpoken(each.scheme())) {
                return new Login(Optional.of(each.scheme()), credentials);
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
        return new Login(
                Optional.empty(),
                options.credentials().stream()
                        .filter(each -> isSpoken(each, isTls))
                        .findFirst());
    }

    private static boolean isSpoken(SecurityScheme scheme) {
        return scheme instanceof SecurityScheme.UserPassword
                || scheme instanceof SecurityScheme.Plain
                || scheme instanceof SecurityScheme.X509
                || scheme instanceof SecurityScheme.OAuth2
                || scheme instanceof SecurityScheme.OpenIdConnect;
    }

    private static boolean isSpoken(Credentials credentials, boolean isTls) {
        return credentials instanceof UserPassword
                || credentials instanceof Token
                || credentials instanceof ClientCertificate && isTls;
    }

    /** Secrets are asked for at every connect. */
    void applyTo(ConnectionFactory factory) {
        Credentials known = credentials.orElse(null);
        if (known instanceof ClientCertificate) {
            factory.setSaslConfig(DefaultSaslConfig.EXTERNAL);
        } else if (known instanceof UserPassword given) {
            factory.setCredentialsProvider(
                    provider(given.user(), () -> given.password().get()));
        } else if (known instanceof Token given) {
            // The broker reads the user out of the token.
            factory.setCredentialsProvider(provider("", () -> given.token().get()));
        } else {
            factory.setCredentialsProvider(provider(GUEST, () -> GUEST));
        }
    }

    private static CredentialsProvider provider(String user, java.util.function.Supplier<String> password) {
        return new CredentialsProvider() {
            @Override
            public String getUsername() {
                return user;
            }

            @Override
            public String getPassword() {
                return password.get();
            }
        };
    }
}
