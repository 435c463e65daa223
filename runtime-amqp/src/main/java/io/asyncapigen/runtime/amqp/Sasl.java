package io.asyncapigen.runtime.amqp;

import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.DefaultSaslConfig;
import com.rabbitmq.client.impl.CredentialsProvider;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.Credentials;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.Token;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.spi.Login;
import java.util.function.Supplier;

/** How we log in: with PLAIN, or with EXTERNAL where a certificate is all that is asked for; as the broker's guest where nothing is. */
final class Sasl {
    private static final String GUEST = "guest";

    private Sasl() {}

    /** The first way of the document that we have credentials for and that the broker can speak. */
    static Login login(Server server, ConnectOptions options) {
        boolean isTls = server.address().protocol().equals("amqps");
        return Login.of(
                server,
                options,
                each -> each instanceof UserPassword
                        || each instanceof Token
                        || each instanceof ClientCertificate && isTls,
                Sasl::isSpoken);
    }

    /** A password is not shown where a token is asked for. */
    private static boolean isSpoken(SecurityScheme scheme, Credentials credentials) {
        if (credentials instanceof UserPassword) {
            return scheme instanceof SecurityScheme.UserPassword || scheme instanceof SecurityScheme.Plain;
        } else if (credentials instanceof Token) {
            return scheme instanceof SecurityScheme.OAuth2 || scheme instanceof SecurityScheme.OpenIdConnect;
        }
        return scheme instanceof SecurityScheme.X509;
    }

    /** Secrets are asked for at every connect. */
    static void apply(Login login, ConnectionFactory factory) {
        Credentials known = login.credentials().orElse(null);
        if (known instanceof ClientCertificate) {
            factory.setSaslConfig(DefaultSaslConfig.EXTERNAL);
        } else if (known instanceof UserPassword given) {
            factory.setCredentialsProvider(provider(given.user(), given.password()));
        } else if (known instanceof Token given) {
            factory.setCredentialsProvider(new TokenProvider(given.token()));
        } else {
            factory.setCredentialsProvider(provider(GUEST, () -> GUEST));
        }
    }

    private static CredentialsProvider provider(String user, Supplier<String> password) {
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
