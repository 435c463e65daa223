package io.asyncapigen.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.http.Notes.Note;
import io.asyncapigen.runtime.security.Tls;
import io.asyncapigen.runtime.testkit.server.LinkLocal;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both sides at an address of IPv6, which the certificate is for: that of the machine itself, and one with a zone. */
@Timeout(240) // making certificates takes long on a busy machine
class Ipv6Test {
    private static final ReplyRoute REPLY = ReplyRoute.of(Notes.route("/none"));

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void aRequestIsAnswered(String protocol) throws Exception {
        assertAnswered(protocol, "[::1]", "0:0:0:0:0:0:0:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void aRequestIsAnsweredOnALink(String protocol) throws Exception {
        try (LinkLocal link = LinkLocal.create()) {
            assertAnswered(protocol, link.host(), "fe80:0:0:0:0:0:a52:7");
        }
    }

    private static void assertAnswered(String protocol, String host, String address) throws Exception {
        ConnectOptions options = ConnectOptions.builder()
                .option(Keys.shared().ofServer())
                .tls(Tls.trusting(Keys.shared().certificate("authority")))
                .build();
        try (Connection server = Connection.open(Server.of(protocol, host + ":0"), options)) {
            server.responder(Notes.route("/echo"), Note.SET, REPLY, Note.SET)
                    .respond(delivery -> new Note(delivery.message().payload() + " of "
                            + delivery.metadata(HttpDelivery.class)
                                    .orElseThrow()
                                    .remote()
                                    .getAddress()
                                    .getHostAddress()
                                    .replaceAll("%.*", "")));
            InetSocketAddress at = server.localAddress().orElseThrow();
            try (Connection client = Connection.open(Server.of(protocol, host + ":" + at.getPort()), options)) {
                Note reply = client.requester(Notes.route("/echo"), Note.SET, REPLY, Note.SET)
                        .request(new Note("six"));
                assertEquals("six of " + address, reply.payload());
            }
        }
    }
}
