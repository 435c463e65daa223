package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.testkit.contract.TransportContract;
import io.asyncapigen.runtime.testkit.contract.TransportSubject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;

/** The contract on a real server. */
abstract class NatsContract extends TransportContract implements TransportSubject {
    protected static NatsServer broker;

    @AfterAll
    static void endServer() throws Exception {
        broker.close();
    }

    abstract String protocol();

    @Override
    protected final TransportSubject subject() {
        return this;
    }

    @Override
    public final Server server() {
        return at(broker.host());
    }

    @Override
    public final Server at(String hostAndPort) {
        return new Secured(
                ServerAddress.of(protocol(), hostAndPort),
                List.of(new SecurityRequirement("it", new SecurityScheme.UserPassword(), List.of())));
    }

    record Secured(ServerAddress address, List<SecurityRequirement> security) implements Server {}

    /** More than the server takes, which is 1 MiB unless something else is said. */
    @Override
    public final int tooLarge() {
        return 2_000_000;
    }

    @Override
    public int openings() {
        return Integer.getInteger("nats.openings", 1_000);
    }

    @Override
    public final void kill() {
        broker.kill();
    }

    @Override
    public final void start() {
        try {
            broker.launch();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
