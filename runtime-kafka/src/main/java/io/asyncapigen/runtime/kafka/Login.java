package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.Credentials;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.Token;
import io.asyncapigen.runtime.security.UserPassword;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How we log in.
 *
 * @param scheme of the document that was chosen
 * @param properties for kafka-clients; no secret is in them but as an object
 */
record Login(Optional<SecurityScheme> scheme, Map<String, Object> properties) {

    /** The first way of the document that we have credentials for and that Kafka can speak. */
    static Login of(Server server, ConnectOptions options) {
        boolean isTls = server.address().protocol().equals("kafka-secure");
        for (SecurityRequirement each : server.security()) {
            Optional<Credentials> credentials = options.credentialsFor(each);
            Optional<String> mechanism = credentials.flatMap(known -> mechanism(each.scheme(), known));
            if (mechanism.isPresent() && (isTls || !mechanism.get().isEmpty())) {
                return of(isTls, Optional.of(each.scheme()), mechanism.get(), credentials, options);
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
        for (Credentials each : options.credentials()) {
            if (each instanceof UserPassword) {
                return of(isTls, Optional.empty(), "PLAIN", Optional.of(each), options);
            } else if (each instanceof Token) {
                return of(isTls, Optional.empty(), "OAUTHBEARER", Optional.of(each), options);
            } else if (each instanceof ClientCertificate && isTls) {
                return of(true, Optional.empty(), "", Optional.of(each), options);
            }
        }
        return of(isTls, Optional.empty(), "", Optional.empty(), options);
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

    private static Login of(
            boolean isTls,
            Optional<SecurityScheme> scheme,
            String mechanism,
            Optional<Credentials> credentials,
            ConnectOptions options) {
        var properties = new HashMap<String, Object>();
        properties.put("security.protocol", (mechanism.isEmpty() ? "" : "SASL_") + (isTls ? "SSL" : "PLAINTEXT"));
        Optional<ClientCertificate> certificate = credentials
                .filter(ClientCertificate.class::isInstance)
                .or(() -> options.credentials().stream()
                        .filter(ClientCertificate.class::isInstance)
                        .findFirst())
                .map(ClientCertificate.class::cast);
        properties.put(Secret.PROPERTY, new Secret(credentials, certificate, options.tls()));
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
        return new Login(scheme, Map.copyOf(properties));
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
