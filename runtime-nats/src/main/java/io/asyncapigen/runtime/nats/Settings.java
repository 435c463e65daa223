package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.security.ApiKey;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.Credentials;
import io.asyncapigen.runtime.security.CredentialsFile;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.Token;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.spi.Login;
import io.asyncapigen.runtime.spi.TlsContext;
import io.nats.client.Nats;
import io.nats.client.Options;
import java.util.Arrays;
import java.util.Optional;

/** What server and options say to jnats. */
final class Settings {
    private static final int PORT = 4222;
    private static final int PINGS = 16;

    private Settings() {}

    static Login login(Server server, ConnectOptions options) {
        boolean isTls = isTls(server);
        Optional<SecurityRequirement> ofOwn = own(options).isEmpty()
                ? Optional.empty()
                : server.security().stream()
                        .filter(each -> isSignedFor(each.scheme()))
                        .findFirst();
        if (ofOwn.isPresent()) {
            return new Login(ofOwn, Optional.empty());
        }
        return Login.of(
                server,
                options,
                each -> each instanceof UserPassword
                        || each instanceof Token
                        || each instanceof ApiKey
                        || each instanceof CredentialsFile
                        || each instanceof ClientCertificate && isTls,
                Login::withoutSasl);
    }

    private static Optional<NatsCredentials> own(ConnectOptions options) {
        return options.options().stream()
                .filter(NatsCredentials.class::isInstance)
                .map(NatsCredentials.class::cast)
                .reduce((first, second) -> second);
    }

    /** What a document can call an nkey or a credentials file, for which it has no scheme. */
    private static boolean isSignedFor(SecurityScheme scheme) {
        return scheme instanceof SecurityScheme.UserPassword || scheme instanceof SecurityScheme.AsymmetricEncryption;
    }

    private static boolean isTls(Server server) {
        return server.address().protocol().equals("nats+tls");
    }

    static Options of(Server server, ConnectOptions options, Login login, Events events) {
        Options.Builder settings = new Options.Builder()
                .servers(hosts(server))
                .connectionTimeout(options.connectTimeout())
                .connectionListener(events)
                .errorListener(events)
                .callbackExecutor(events.thread())
                .hostnameResolveMode(
                        Options.HostnameResolveMode.HappyEyeballs) // keeps the name, which the certificate is for
                .reportNoResponders()
                .maxPingsOut(PINGS) // receipts ask as well
                .maxReconnects(-1)
                .reconnectDelayHandler(tries -> options.reconnect().before((int) Math.min(1_000, Math.max(1, tries))));
        if (isTls(server)) {
            settings.sslContext(TlsContext.of(server, options).context());
            settings.dataPortType(TlsDataPort.class.getName());
        }
        Optional<NatsCredentials> own = own(options);
        if (own.isPresent()) {
            settings.authHandler(own.get().handler());
        } else {
            login.credentials().ifPresent(each -> show(each, settings));
        }
        return settings.build();
    }

    private static void show(Credentials credentials, Options.Builder settings) {
        if (credentials instanceof UserPassword given) {
            settings.userInfo(given.user().toCharArray(), given.password().get().toCharArray());
        } else if (credentials instanceof Token given) {
            settings.tokenSupplier(() -> given.token().get().toCharArray());
        } else if (credentials instanceof ApiKey given) {
            settings.tokenSupplier(() -> given.key().get().toCharArray());
        } else if (credentials instanceof CredentialsFile given) {
            settings.authHandler(Nats.credentials(given.path().toString()));
        }
    }

    private static String[] hosts(Server server) {
        String scheme = isTls(server) ? "tls" : "nats";
        return Arrays.stream(server.address().host().split(","))
                .map(String::strip)
                .peek(Settings::requireBare)
                .map(each -> scheme + "://" + (each.matches(".*:\\d+") ? each : each + ":" + PORT))
                .toArray(String[]::new);
    }

    private static void requireBare(String host) {
        if (host.isEmpty() || host.contains("@") || host.contains("/")) {
            throw new ConnectFailedException("\"" + host.substring(host.lastIndexOf('@') + 1)
                    + "\" is no host of NATS: a name or address, and a port; credentials go into ConnectOptions");
        }
    }
}
