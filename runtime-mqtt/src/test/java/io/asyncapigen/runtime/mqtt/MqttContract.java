package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.security.UserPassword;
import io.asyncapigen.runtime.testkit.contract.LocalServerContract;
import io.asyncapigen.runtime.testkit.server.LocalServer;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;

/** The contract on a real server. */
abstract class MqttContract extends LocalServerContract {
    protected static LocalServer broker;

    @AfterAll
    static void endServer() throws Exception {
        broker.close();
    }

    @Override
    protected final LocalServer local() {
        return broker;
    }

    /** More than the server takes. */
    @Override
    public final int tooLarge() {
        return 2_000_000;
    }

    @Override
    public final Optional<ConnectOptions> restricted() {
        return Optional.of(options().toBuilder()
                .credentials("it", UserPassword.of("bob", "builder-secret"))
                .build());
    }

    @Override
    public final Route allowed() {
        return Route.of("allowed", AddressTemplate.parse("allowed/contract"));
    }

    @Override
    public int openings() {
        return Integer.getInteger("mqtt.openings", 50);
    }
}
