package io.asyncapigen.runtime.redis;

import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.security.ApiKey;
import io.asyncapigen.runtime.security.ClientCertificate;
import io.asyncapigen.runtime.security.Credentials;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.spi.Login;
import io.asyncapigen.runtime.spi.TlsContext;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.SslVerifyMode;
import io.lettuce.core.TimeoutOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What server and options say to Lettuce. Immutable; secrets and certificates are asked for each time. */
record Settings(Server server, ConnectOptions options, Login login, List<Host> hosts, int database) {
    static final String ENCRYPTED = "rediss";

    private static final int PORT = 6379;
    private static final int SENTINEL_PORT = 26379;
    private static final Pattern DATABASE = Pattern.compile("/?|/(\\d{1,9})");

    /** After so long without a word the server is asked whether it is there, a few times. */
    private static final SocketOptions.KeepAliveOptions KEEP_ALIVE = SocketOptions.KeepAliveOptions.builder()
            .enable()
            .idle(Duration.ofSeconds(20))
            .interval(Duration.ofSeconds(5))
            .count(3)
            .build();

    /** @throws ConnectFailedException when it is no host, or no database */
    static Settings of(Server server, ConnectOptions options) {
        ServerAddress address = server.address();
        boolean isGuarded = options.option(RedisSentinel.class).isPresent();
        List<Host> hosts = Host.of(address, isGuarded ? SENTINEL_PORT : PORT);
        if (hosts.size() > 1 && !isGuarded) {
            throw new ConnectFailedException(address + " are several hosts, of which Redis needs one;"
                    + " where they are Sentinels, say so with RedisSentinel");
        }
        Matcher database = DATABASE.matcher(address.pathname() == null ? "" : address.pathname());
        if (!database.matches()) {
            throw new ConnectFailedException("the path of " + address + " is no number of a database, such as /0");
        }
        return new Settings(
                server,
                options,
                login(server, options),
                hosts,
                database.group(1) == null ? 0 : Integer.parseInt(database.group(1)));
    }

    private static Login login(Server server, ConnectOptions options) {
        boolean isTls = isTls(server.address());
        return Login.of(
                server,
                options,
                each -> each instanceof UserPassword
                        || each instanceof ApiKey
                        || each instanceof ClientCertificate && isTls,
                (scheme, credentials) -> isSpoken(scheme));
    }

    private static boolean isSpoken(SecurityScheme scheme) {
        return scheme instanceof SecurityScheme.UserPassword
                || scheme instanceof SecurityScheme.ApiKey key && key.in() == SecurityScheme.ApiKey.In.PASSWORD
                || scheme instanceof SecurityScheme.X509;
    }

    private static boolean isTls(ServerAddress server) {
        return server.protocol().equals(ENCRYPTED);
    }

    /** For one attempt to connect. */
    RedisURI uri(Host host) {
        RedisURI.Builder uri = base(host).withDatabase(database);
        login.credentials().ifPresent(each -> show(each, uri));
        return uri.build();
    }

    /** Where to ask for the master; empty where the server's host is the master itself. */
    Optional<RedisSentinel> sentinel() {
        return options.option(RedisSentinel.class);
    }

    /** For one attempt to ask for the master. */
    RedisURI sentinels(RedisSentinel guard) {
        // Lettuce goes by TLS of the whole, and not by that of each.
        RedisURI.Builder all = secured(RedisURI.builder().withSentinelMasterId(guard.master()));
        for (Host each : hosts) {
            RedisURI.Builder one = base(each);
            guard.credentials().ifPresent(given -> show(given, one));
            all.withSentinel(one.build());
        }
        return all.build();
    }

    private RedisURI.Builder base(Host host) {
        return secured(RedisURI.Builder.redis(host.name(), host.port()));
    }

    private RedisURI.Builder secured(RedisURI.Builder uri) {
        return uri.withSsl(isTls(server.address()))
                .withVerifyPeer(options.tls().hostVerified() ? SslVerifyMode.FULL : SslVerifyMode.CA)
                .withTimeout(options.connectTimeout());
    }

    private static void show(Credentials credentials, RedisURI.Builder uri) {
        if (credentials instanceof ApiKey given) {
            uri.withPassword(given.key().get().toCharArray());
        } else if (credentials instanceof UserPassword given) {
            char[] password = given.password().get().toCharArray();
            if (given.user().isEmpty()) {
                uri.withPassword(password);
            } else {
                uri.withAuthentication(given.user(), password);
            }
        }
    }

    /**
     * For one attempt to connect.
     *
     * @throws ConnectFailedException when the certificates that were given cannot be used
     */
    ClientOptions client() {
        ClientOptions.Builder client = ClientOptions.builder()
                .autoReconnect(false) // a link makes itself again
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.builder().timeoutCommands(false).build()) // a link knows how long
                .maintNotificationsConfig(MaintNotificationsConfig.disabled())
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(options.connectTimeout())
                        .keepAlive(KEEP_ALIVE)
                        .build());
        if (isTls(server.address())) {
            TlsContext tls = TlsContext.of(server, options);
            SslOptions.Builder ssl = SslOptions.builder()
                    .jdkSslProvider()
                    .handshakeTimeout(options.connectTimeout())
                    .trustManager(tls.trust());
            tls.keys().ifPresent(ssl::keyManager);
            client.sslOptions(ssl.build());
        }
        return client.build();
    }
}
