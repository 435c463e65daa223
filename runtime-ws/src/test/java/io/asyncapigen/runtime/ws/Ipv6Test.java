package io.asyncapigen.runtime.ws;

import static io.asyncapigen.runtime.ws.EchoServer.RAW;
import static io.asyncapigen.runtime.ws.EchoServer.route;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.testkit.server.LinkLocal;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both sides at an address of IPv6, which the certificate is for: that of the machine itself, and one with a zone. */
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
        assertComes(protocol, "[::1]", "0:0:0:0:0:0:0:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws", "wss"})
    void aMessageComesOnALink(String protocol) throws Exception {
        try (LinkLocal link = LinkLocal.create()) {
            assertComes(protocol, link.host(), "fe80:0:0:0:0:0:a52:7");
        }
    }

    private static void assertComes(String protocol, String host, String address) throws Exception {
        ConnectOptions options = ConnectOptions.builder()
                .option(keys.ofServer())
                .tls(keys.trust())
                .build();
        var received = new LinkedBlockingQueue<Delivery<RawMessage>>();
        try (Connection server = Connection.open(Server.of(protocol, host + ":0"), options)) {
            server.subscriber(route("echo"), RAW).subscribe(received::add);
            int port = server.localAddress().orElseThrow().getPort();
            try (Connection client = Connection.open(Server.of(protocol, host + ":" + port), options)) {
                client.publisher(route("echo"), RAW).send(RawMessage.of(Binary.utf8("six")));
                Delivery<RawMessage> came = received.poll(20, TimeUnit.SECONDS);
                assertNotNull(came, "nothing came");
                assertEquals("six", came.message().payload().toUtf8());
                WsSession session = came.metadata(WsSession.class).orElseThrow();
                assertEquals(
                        address, session.peer().getAddress().getHostAddress().replaceAll("%.*", ""));
                assertEquals(
                        host.replaceAll("%[^]]*", "") + ":" + port,
                        session.headers().text("host").orElseThrow());
            }
        }
    }
}
