package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.Credentials;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.Token;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.spi.Login;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How we log in: by a mechanism of SASL, or with the certificate alone. */
final class Sasl {
    private Sasl() {}

    /** The first way of the document that we have credentials for and that Kafka can speak. */
    static Login login(Server server, ConnectOptions options) {
        boolean isTls = isTls(server);
        return Login.of(
                server,
                options,
                each -> each instanceof UserPassword
                        || each instanceof Token
                        || each instanceof ClientCertificate && isTls,
                (scheme, credentials) -> mechanism(scheme, credentials).isPresent());
    }

    private static boolean isTls(Server server) {
        return server.address().protocol().equals("kafka-secure");
    }

    /** Of SASL; the empty string for the certificate; empty where Kafka has no such thing. */
    private static Optional<String> mechanism(SecurityScheme scheme, Credentials credentials) {
        if (credentials instanceof ClientCertificate) {
            return Optional.of("");
        } else if (credentials instanceof Token) {
            return Optional.of("OAUTHBEARER");
        } else if (credentials instanceof UserPassword && scheme instanceof SecurityScheme.ScramSha256) {
            return Optional.of("SCRAM-SHA-256");
        } else if (credentials instanceof UserPassword && scheme instanceof SecurityScheme.ScramSha512) {
            return Optional.of("SCRAM-SHA-512");
        } else if (credentials instanceof UserPassword
                && (scheme instanceof SecurityScheme.Plain || scheme instanceof SecurityScheme.UserPassword)) {
            return Optional.of("PLAIN");
        }
        return Optional.empty();
    }

    private static Optional<String> mechanism(Login login) {
        SecurityScheme scheme = login.requirement()
                .map(SecurityRequirement::scheme)
                .orElseGet(SecurityScheme.Plain::new); // where nothing is said, a password goes as it is
        return login.credentials().flatMap(each -> mechanism(scheme, each));
    }

    /** For kafka-clients; no secret is in them but as an object. */
    static Map<String, Object> properties(Login login, Server server, ConnectOptions options) {
        boolean isTls = isTls(server);
        String mechanism = mechanism(login).orElse("");
        var properties = new HashMap<String, Object>();
        properties.put("security.protocol", (mechanism.isEmpty() ? "" : "SASL_") + (isTls ? "SSL" : "PLAINTEXT"));
        Optional<ClientCertificate> certificate = login.credentials()
                .filter(ClientCertificate.class::isInstance)
                .or(() -> options.credentials().stream()
                        .filter(ClientCertificate.class::isInstance)
                        .findFirst())
                .map(ClientCertificate.class::cast);
        properties.put(Secret.PROPERTY, new Secret(login.credentials(), certificate, options.tls()));
        if (isTls) {
            properties.put("ssl.engine.factory.class", TlsEngines.class);
        }
        if (!mechanism.isEmpty()) {
            properties.put("sasl.mechanism", mechanism);
            properties.put("sasl.jaas.config", jaas(mechanism));
            properties.put(
                    mechanism.equals("OAUTHBEARER")
                            ? "sasl.login.callback.handler.class"
                            : "sasl.client.callback.handler.class",
                    mechanism.equals("OAUTHBEARER") ? TokenHandler.class : PasswordHandler.class);
        }
        return Map.copyOf(properties);
    }

    /** With an id, because kafka-clients shares what it has logged in with between clients of one configuration. */
    private static String jaas(String mechanism) {
        String module = switch (mechanism) {
            case "PLAIN" -> "plain.PlainLoginModule";
            case "OAUTHBEARER" -> "oauthbearer.OAuthBearerLoginModule";
            default -> "scram.ScramLoginModule";
        };
        return "org.apache.kafka.common.security." + module + " required id=\"" + UUID.randomUUID() + "\";";
    }
}
