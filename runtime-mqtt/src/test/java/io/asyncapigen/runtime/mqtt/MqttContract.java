package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.security.SecurityRequirement;
import io.asyncapigen.runtime.security.SecurityScheme;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.testkit.contract.TransportContract;
import io.asyncapigen.runtime.testkit.contract.TransportSubject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;

/** The contract on a real server. */
abstract class MqttContract extends TransportContract implements TransportSubject {
    protected static MqttServer broker;

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

    @Override
    public ConnectOptions options() {
        return ConnectOptions.builder()
                .credentials(UserPassword.of("alice", "wonderland"))
                .build();
    }

    @Override
    public List<ConnectOptions> strangers() {
        return List.of(
                ConnectOptions.builder()
                        .credentials(UserPassword.of("alice", "wrong-secret"))
                        .build(),
                ConnectOptions.builder()
                        .credentials(UserPassword.of("nobody", "wrong-secret"))
                        .build());
    }

    /** More than the server takes. */
    @Override
    public final int tooLarge() {
        return 2_000_000;
    }

    @Override
    public int openings() {
        return Integer.getInteger("mqtt.openings", 50);
    }

    @Override
    public void kill() {
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
