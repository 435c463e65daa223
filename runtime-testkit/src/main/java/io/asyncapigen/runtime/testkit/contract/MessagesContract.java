package io.asyncapigen.runtime.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.asyncapigen.runtime.AddressTemplate;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.HeaderValue;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.SendOption;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.testkit.contract.Letters.Bytes;
import io.asyncapigen.runtime.testkit.contract.Letters.Nothing;
import io.asyncapigen.runtime.testkit.contract.Letters.Question;
import io.asyncapigen.runtime.testkit.contract.Letters.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is sent comes, as it was sent, to where it was sent. */
interface MessagesContract {
    Fixture fixture();

    @Test
    default void textComesAsItWasSent() throws Exception {
        Connection connection = fixture().connect();
        Route route = Fixture.fresh();
        var received = fixture().collect(connection, route, Text.SET);

        for (String text : List.of(
                "hello",
                "",
                "жук, 蝶, 🦋",
                "a\nb\u0000c",
                "x".repeat(fixture().subject().large()))) {
            fixture().publisher(connection, route, Text.SET).send(new Text(text));
            assertEquals(text, fixture().next(received).message().payload());
        }
    }

    @Test
    default void bytesComeAsTheyWereSent() throws Exception {
        Connection connection = fixture().connect();
        Route route = Fixture.fresh();
        var received = fixture().collect(connection, route, Bytes.SET);
        var random = new byte[Math.min(100_000, fixture().subject().large())];
        new Random(1).nextBytes(random);

        for (Binary bytes : List.of(Binary.of(random), Binary.empty(), Binary.of(new byte[] {0}))) {
            fixture().publisher(connection, route, Bytes.SET).send(new Bytes(bytes));
            assertEquals(bytes, fixture().next(received).message().payload());
        }
    }

    @Test
    default void aMessageWithoutPayloadComes() throws Exception {
        Connection connection = fixture().connect();
        Route route = Fixture.fresh();
        var received = fixture().collect(connection, route, Nothing.SET);

        fixture().publisher(connection, route, Nothing.SET).send(new Nothing());

        assertEquals(new Nothing(), fixture().next(received).message());
    }

    @Test
    default void headersComeUnderTheirNamesOrAreRefused() throws Exception {
        Connection connection = fixture().connect();
        Route route = Fixture.fresh();
        var received = fixture().collect(connection, route, Text.SET);
        SendOption[] headers = {
            SendOption.header("x-Trace_1", "t1"),
            SendOption.header("count", 42),
            SendOption.header("x-Via", "one"),
            SendOption.header("x-Via", "two")
        };

        if (!fixture().subject().has(Ability.HEADERS)) {
            assertThrows(
                    AsyncApiException.class,
                    () -> fixture().publisher(connection, route, Text.SET).send(new Text("a"), headers));
            return;
        }
        fixture().publisher(connection, route, Text.SET).send(new Text("a"), headers);

        Delivery<Text> delivery = fixture().next(received);
        assertEquals("t1", delivery.headers().text("x-Trace_1").orElseThrow());
        assertEquals(
                "42", delivery.headers().first("count").map(HeaderValue::text).orElseThrow());
        assertEquals(JsonValue.of(List.of("one", "two")), delivery.headers().json("x-Via"));
    }

    @Test
    default void theContentTypeComesAlong() throws Exception {
        Connection connection = fixture().connect();
        Route route = Fixture.fresh();
        var received = fixture().collect(connection, route, Text.SET);

        fixture().publisher(connection, route, Text.SET).send(new Text("a"));

        // Where the protocol has no content type, core fills in what the document says.
        assertEquals(Text.TYPE.contentType(), fixture().next(received).contentType());
    }

    @Test
    default void parametersGoIntoTheAddressAndComeBackOutOfIt() throws Exception {
        Connection connection = fixture().connect();
        String name = "contract-" + UUID.randomUUID();
        Route route = Route.of(name, AddressTemplate.parse(name + ".{room}.{shelf}"));
        Map<String, String> values = Map.of("room", "room-1", "shelf", "Shelf_2");
        var received = fixture().collect(connection, route.with(values), Text.SET);

        fixture().publisher(connection, route.with(values), Text.SET).send(new Text("a"));

        Delivery<Text> delivery = fixture().next(received);
        assertEquals(values, delivery.parameters());
    }

    @Test
    default void aParameterWithoutAValueIsReceivedForEveryValueOrRefused() throws Exception {
        Connection connection = fixture().connect();
        String name = "contract-" + UUID.randomUUID();
        Route route = Route.of(name, AddressTemplate.parse(name + ".{room}"));
        if (!fixture().subject().has(Ability.WILDCARDS)) {
            assertThrows(AsyncApiException.class, () -> fixture().collect(connection, route, Text.SET));
            return;
        }
        var received = fixture().collect(connection, route, Text.SET);

        for (String room : List.of("a", "b")) {
            fixture()
                    .publisher(connection, route.with(Map.of("room", room)), Text.SET)
                    .send(new Text("in " + room));
            Delivery<Text> delivery = fixture().next(received);
            assertEquals("in " + room, delivery.message().payload());
            assertEquals(Map.of("room", room), delivery.parameters());
        }
    }

    @Test
    default void messagesOfOneSenderComeInOrder() throws Exception {
        Connection connection = fixture().connect();
        Route route = Fixture.fresh();
        var received = fixture().collect(connection, route, Text.SET);
        var publisher = fixture().publisher(connection, route, Text.SET);

        CompletableFuture.allOf(IntStream.range(0, 500)
                        .mapToObj(i -> publisher.sendAsync(new Text("" + i)).toCompletableFuture())
                        .toArray(CompletableFuture[]::new))
                .get(fixture().subject().patience().toMillis(), TimeUnit.MILLISECONDS);

        var texts = new ArrayList<String>();
        for (int i = 0; i < 500; i++) {
            texts.add(fixture().next(received).message().payload());
        }
        List<String> sent = IntStream.range(0, 500).mapToObj(i -> "" + i).toList();
        if (fixture().subject().has(Ability.ORDER)) {
            assertEquals(sent, texts);
        } else {
            assertEquals(
                    sent.stream().sorted().toList(), texts.stream().sorted().toList());
        }
    }

    @Test
    default void aRequestGetsItsReply() {
        Connection connection = fixture().connect();
        Route questions = Fixture.fresh();
        Route answers = Fixture.fresh();
        var reply = ReplyRoute.of(answers);
        connection
                .responder(fixture().subject().receiving(questions), Question.SET, reply, Question.SET)
                .respond(delivery ->
                        new Question("you said " + delivery.message().payload()));
        var requester = connection
                .requester(questions, Question.SET, reply, Question.SET)
                .timeout(fixture().subject().patience());

        for (int i = 0; i < 20; i++) {
            assertEquals(
                    "you said " + i, requester.request(new Question("" + i)).payload());
        }
    }

    @Test
    default void aRequestThatNobodyAnswersEndsInTime() {
        Connection connection = fixture().connect();
        var requester = connection
                .requester(Fixture.fresh(), Question.SET, ReplyRoute.of(Fixture.fresh()), Question.SET)
                .timeout(Duration.ofMillis(500));

        assertTimeout(
                Duration.ofSeconds(15),
                () -> assertThrows(AsyncApiException.class, () -> requester.request(new Question("anybody?"))));
    }
}
