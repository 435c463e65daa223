package io.asyncapigen.runtime.ip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.JsonEnvelope;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.RawMessage;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.udp.UdpMulticast;
import io.asyncapigen.runtime.udp.UdpPeer;
import io.asyncapigen.runtime.udp.UdpTransport;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups of UDP whose members are in another network namespace, and not on this machine as far as it knows. Here for the namespaces. */
@Timeout(120)
class UdpGroupTest {
    private static final Route ROUTE = Route.of("channel", AddressTemplate.parse("channel"));
    private static final int MANY = 200;

    private record Question(String payload) implements Message {
        static final MessageSet<Question> SET = MessageSet.of(MessageType.builder("question", Question.class)
                .contentType("text/plain; charset=utf-8")
                .payload(TypeToken.of(String.class), Question::payload)
                .correlationId("$message.header#/id")
                .build(Question::new));
    }

    private static Namespace there;

    @BeforeAll
    static void makeNamespace() throws Exception {
        there = Namespace.create();
    }

    @AfterAll
    static void removeNamespace() throws Exception {
        there.close();
    }

    private static Connection open(String group) {
        var transport = new TwoSides(
                there,
                new UdpTransport(),
                options -> options.toBuilder()
                        .option(UdpMulticast.standard().on("far"))
                        .build());
        ConnectOptions options = ConnectOptions.builder()
                .transport(transport)
                .option(new JsonEnvelope())
                .option(UdpMulticast.standard().on(there.near()))
                .build();
        return Connection.open(Server.of("udp", group), options);
    }

    @ParameterizedTest
    @CsvSource({
        "239.255.77.31:7031, " + Namespace.NEAR,
        "[ff02::4d31]:7032, fe80:0:0:0:0:0:a52:1",
    })
    void aGroupElsewhereIsSentToAndAnswers(String group, String near) throws Exception {
        var received = new LinkedBlockingQueue<String>();
        try (Connection connection = open(group)) {
            connection
                    .subscriber(ROUTE, MessageSet.of(RawMessage.TYPE))
                    .subscribe(delivery ->
                            received.add(delivery.message().payload().toUtf8() + " of "
                                    + delivery.metadata(UdpPeer.class)
                                            .orElseThrow()
                                            .address()
                                            .getAddress()
                                            .getHostAddress()
                                            .replaceAll("%.*", "")));
            var publisher = connection.publisher(ROUTE, MessageSet.of(RawMessage.TYPE));
            for (int i = 0; i < MANY; i++) {
                publisher.send(RawMessage.of(Binary.utf8("message " + i)));
            }
            for (int i = 0; i < MANY; i++) {
                assertEquals("message " + i + " of " + near, received.poll(20, TimeUnit.SECONDS));
            }
        }
        try (Connection connection = open(group)) {
            ReplyRoute reply = ReplyRoute.of(Route.of("answers", AddressTemplate.parse("answers")));
            connection
                    .responder(ROUTE, Question.SET, reply, Question.SET)
                    .respond(delivery -> new Question(delivery.message().payload() + "!"));
            var requester = connection.requester(ROUTE, Question.SET, reply, Question.SET);
            assertEquals("here?!", requester.request(new Question("here?")).payload());
        }
    }
}
