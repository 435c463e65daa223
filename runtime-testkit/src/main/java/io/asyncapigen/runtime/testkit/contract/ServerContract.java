package io.asyncapigen.runtime.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.AuthenticationFailedException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.testkit.contract.Letters.Bytes;
import io.asyncapigen.runtime.testkit.contract.Letters.Text;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.Test;

/** Servers that are not there, or not ours: errors come in time, and say where. */
interface ServerContract {
    Fixture fixture();

    @Test
    default void aServerThatIsNotThereIsNamed() throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertAbsent("127.0.0.1:" + port);
    }

    @Test
    default void aServerThatNeverAnswersIsGivenUpInTime() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertAbsent("127.0.0.1:" + silent.getLocalPort());
        }
    }

    private void assertAbsent(String address) {
        Server server = fixture().subject().at(address);
        ConnectOptions options = fixture().hasty(fixture().subject().options());
        if (fixture().subject().connectsToNothing()) {
            Connection.open(server, options).close();
            return;
        }
        fixture().assertNoConnection(server, options);
    }

    @Test
    default void wrongCredentialsAreRefusedAndNotShown() {
        fixture().require(Ability.STRANGERS);
        for (ConnectOptions each : fixture().subject().strangers()) {
            assertInstanceOf(AuthenticationFailedException.class, refusal(each));
        }
    }

    /** Of connecting, or of the first send where nothing is connected to before; there a receiver of the same options is the server. */
    private AsyncApiException refusal(ConnectOptions stranger) {
        Duration limit = Duration.ofSeconds(10);
        ConnectOptions options =
                stranger.toBuilder().connectTimeout(limit).sendTimeout(limit).build();
        if (!fixture().subject().connectsToNothing()) {
            return fixture().assertNoConnection(fixture().subject().server(), options);
        }
        Route route = Fixture.fresh();
        fixture().collect(fixture().connect(), route, Text.SET);
        Connection sending = fixture().connect(options);
        return fixture()
                .assertRefused(
                        () -> fixture().publisher(sending, route, Text.SET).send(new Text("a")));
    }

    @Test
    default void aServerWithAWrongCertificateIsRefused() {
        fixture().require(Ability.CERTIFICATE);
        assertInstanceOf(
                ConnectFailedException.class, refusal(fixture().subject().distrusting()));
    }

    @Test
    default void aMessageThatIsTooLargeIsRefusedAndTheNextOneComes() throws Exception {
        fixture().require(Ability.SIZE_LIMIT);
        Connection connection = fixture().connect();
        Route route = Fixture.fresh();
        BlockingQueue<Delivery<Bytes>> received = fixture().collect(connection, route, Bytes.SET);
        var publisher = fixture().publisher(connection, route, Bytes.SET);
        Binary tooLarge = Binary.of(new byte[fixture().subject().tooLarge()]);
        Binary small = Binary.of(new byte[] {1});

        fixture().assertRefused(() -> publisher.send(new Bytes(tooLarge)));
        publisher.send(new Bytes(small));

        assertEquals(small, fixture().next(received).message().payload());
    }
}
