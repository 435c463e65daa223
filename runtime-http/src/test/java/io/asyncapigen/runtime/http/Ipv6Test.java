package io.asyncapigen.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.http.Notes.Note;
import io.asyncapigen.runtime.security.Tls;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both sides at an address of IPv6, which the certificate is for. */
@Timeout(240) // making certificates takes long on a busy machine
class Ipv6Test {
    private static final ReplyRoute REPLY = ReplyRoute.of(Notes.route("/none"));

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void aRequestIsAnswered(String protocol) throws Exception {
        ConnectOptions options = ConnectOptions.builder()
                .option(Keys.shared().ofServer())
                .tls(Tls.trusting(Keys.shared().certificate("authority")))
                .build();
        try (Connection server = Connection.open(Server.of(protocol, "[::1]:0"), options)) {
            server.responder(Notes.route("/echo"), Note.SET, REPLY, Note.SET)
                    .respond(delivery -> new Note(delivery.message().payload() + " of "
                            + delivery.metadata(HttpDelivery.class)
                                    .orElseThrow()
                                    .remote()
                                    .getAddress()
                                    .getHostAddress()));
            InetSocketAddress at = server.localAddress().orElseThrow();
            try (Connection client = Connection.open(Server.of(protocol, "[::1]:" + at.getPort()), options)) {
                Note reply = client.requester(Notes.route("/echo"), Note.SET, REPLY, Note.SET)
                        .request(new Note("six"));
                assertEquals("six of 0:0:0:0:0:0:0:1", reply.payload());
            }
        }
    }
}
