package io.asyncapigen.runtime.ws;

import static io.asyncapigen.runtime.ws.EchoServer.RAW;
import static io.asyncapigen.runtime.ws.EchoServer.route;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Server;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both sides at an address of IPv6, which the certificate is for. */
@Timeout(120)
class Ipv6Test {
    private static Keys keys;

    @BeforeAll
    static void makeKeys() throws Exception {
        keys = new Keys();
    }

    @AfterAll
    static void removeKeys() throws Exception {
        keys.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws", "wss"})
    void aMessageComes(String protocol) throws Exception {
        ConnectOptions options = ConnectOptions.builder()
                .option(keys.ofServer())
                .tls(keys.trust())
                .build();
        var received = new LinkedBlockingQueue<String>();
        try (Connection server = Connection.open(Server.of(protocol, "[::1]:0"), options)) {
            server.subscriber(route("echo"), RAW)
                    .subscribe(delivery ->
                            received.add(delivery.message().payload().toUtf8() + " of "
                                    + delivery.metadata(WsSession.class)
                                            .orElseThrow()
                                            .peer()
                                            .getAddress()
                                            .getHostAddress()));
            int port = server.localAddress().orElseThrow().getPort();
            try (Connection client = Connection.open(Server.of(protocol, "[::1]:" + port), options)) {
                client.publisher(route("echo"), RAW).send(RawMessage.of(Binary.utf8("six")));
                assertEquals("six of 0:0:0:0:0:0:0:1", received.poll(20, TimeUnit.SECONDS));
            }
        }
    }
}
