package io.asyncapigen.runtime.testkit.contract;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.testkit.server.LocalServer;
import java.util.List;

/**
 * The contract on a server that the test starts. It knows the user {@code alice} with the password {@code wonderland}, unless a subclass says
 * something else.
 */
public abstract class LocalServerContract extends TransportContract implements TransportSubject {
    /** The one under test. */
    protected abstract LocalServer local();

    /** As AsyncAPI calls it. */
    protected abstract String protocol();

    /** Whom the server lets in; none when anyone may connect. */
    protected List<SecurityScheme> schemes() {
        return List.of(new SecurityScheme.UserPassword());
    }

    /** Of the listener under test. */
    protected String host() {
        return local().host();
    }

    @Override
    protected final TransportSubject subject() {
        return this;
    }

    @Override
    public final Server server() {
        return at(host());
    }

    @Override
    public Server at(String hostAndPort) {
        List<SecurityRequirement> security = schemes().stream()
                .map(each -> new SecurityRequirement("it", each, List.of()))
                .toList();
        return Server.of(ServerAddress.of(protocol(), hostAndPort), security);
    }

    @Override
    public ConnectOptions options() {
        return login("alice", "wonderland");
    }

    @Override
    public List<ConnectOptions> strangers() {
        return List.of(login("alice", "wrong-secret"), login("nobody", "wrong-secret"));
    }

    /** Options with these credentials and nothing else. */
    protected static ConnectOptions login(String user, String password) {
        return ConnectOptions.builder()
                .credentials(UserPassword.of(user, password))
                .build();
    }

    @Override
    public void kill() {
        try {
            local().kill();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public final void start() {
        try {
            local().launch();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
