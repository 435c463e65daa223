package io.asyncapigen.runtime.nats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On a real server that trusts an operator. */
@Timeout(60)
class NatsCredentialsFileTest {
    private static final MessageSet<RawMessage> RAW = MessageSet.of(RawMessage.TYPE);

    @Test
    void aFileOfTheOperatorsUserConnectsAndNoOther(@TempDir Path folder) throws Exception {
        var operator = new NatsOperator();
        Path ours = folder.resolve("ours.creds");
        Path theirs = folder.resolve("theirs.creds");
        operator.writeCredentials(ours);
        new NatsOperator().writeCredentials(theirs);
        try (NatsServer server = NatsServer.start(operator)) {
            assertThrows(AuthenticationFailedException.class, () -> connect(server, theirs));

            Route route = Route.of("channel", AddressTemplate.parse("greetings"));
            var received = new LinkedBlockingQueue<Binary>();
            try (Connection connection = connect(server, ours)) {
                connection
                        .subscriber(route, RAW)
                        .subscribe(delivery -> received.add(delivery.message().payload()));
                connection.publisher(route, RAW).send(RawMessage.of(Binary.utf8("hello")));
                assertEquals(Binary.utf8("hello"), received.poll(20, TimeUnit.SECONDS));
            }
        }
    }

    private static Connection connect(NatsServer server, Path credentials) {
        return Connection.open(
                Server.of("nats", server.host()),
                ConnectOptions.builder()
                        .option(NatsCredentials.ofFile(credentials))
                        .build());
    }
}
