package io.asyncapigen.runtime.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Connection;
import io.asyncapigen.runtime.ConnectionListener;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.ReplyRoute;
import io.asyncapigen.runtime.Requester;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.ServerAddress;
import io.asyncapigen.runtime.testkit.contract.Letters.Question;
import io.asyncapigen.runtime.testkit.contract.Letters.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Servers that go away and come back: what was open is open again, the listener hears of it, and nothing waits for ever meanwhile. */
interface OutageContract {
    Fixture fixture();

    /** Writes down what it hears. */
    record Listener(BlockingQueue<String> heard) implements ConnectionListener {
        static Listener create() {
            return new Listener(new LinkedBlockingQueue<>());
        }

        @Override
        public void connected(ServerAddress server) {
            heard.add("connected");
        }

        @Override
        public void disconnected(ServerAddress server, @Nullable Throwable cause) {
            heard.add(cause == null ? "disconnected without a cause" : "disconnected");
        }

        @Override
        public void reconnected(ServerAddress server) {
            heard.add("reconnected");
        }

        @Override
        public void closed(ServerAddress server) {
            heard.add("closed");
        }
    }

    /**
     * Subscriptions and requesters, whose replies come to addresses of their own. The listener hears of each part once, and when it hears that
     * the connection is there again, nothing that is sent then is missed.
     */
    @Test
    default void whatIsOpenGoesOnWhenTheServerWasKilledAndStartedAgain() throws Exception {
        fixture().require(Ability.RESTART);
        List<Listener> listeners = List.of(Listener.create(), Listener.create());
        Connection sending = connect(listeners.get(0));
        Connection both = connect(listeners.get(1));
        Route route = Fixture.fresh();
        Route other = Fixture.fresh();
        List<BlockingQueue<Delivery<Text>>> received =
                List.of(fixture().collect(both, route, Text.SET), fixture().collect(both, other, Text.SET));
        var publishers =
                List.of(fixture().publisher(sending, route, Text.SET), fixture().publisher(both, other, Text.SET));
        for (int i = 0; i < publishers.size(); i++) {
            publishers.get(i).send(new Text("before"));
            assertEquals("before", fixture().next(received.get(i)).message().payload());
        }
        List<Requester<Question, Question>> requesters = requesters(both, sending);
        assertAnswered(requesters);

        fixture().subject().kill();
        assertHear(listeners, "connected", "disconnected");
        fixture().subject().start();
        if (!fixture().has(Ability.KEEPING)) {
            assertHear(listeners, "reconnected");
        }
        for (int i = 0; i < publishers.size(); i++) {
            assertEquals("after", sendAfter(publishers.get(i), received.get(i)));
        }
        if (fixture().has(Ability.KEEPING)) {
            assertHear(listeners, "reconnected");
        }
        assertAnswered(requesters);
        List.of(sending, both).forEach(Connection::close);
        assertHear(listeners, "closed");
        assertTrue(listeners.stream().allMatch(each -> each.heard().isEmpty()), listeners::toString);
    }

    private void assertHear(List<Listener> listeners, String... events) throws InterruptedException {
        for (Listener each : listeners) {
            for (String event : events) {
                assertEquals(event, fixture().next(each.heard()));
            }
        }
    }

    /** One on each connection, for each kind of replies; the first one answers. None where the protocol has no such thing. */
    private List<Requester<Question, Question>> requesters(Connection first, Connection second) {
        var requesters = new ArrayList<Requester<Question, Question>>();
        List<ReplyRoute> kinds =
                fixture().has(Ability.HEADERS) ? fixture().subject().ownReplies() : List.of();
        for (ReplyRoute reply : kinds) {
            Route questions = Fixture.fresh();
            first.responder(fixture().subject().receiving(questions), Question.SET, reply, Question.SET)
                    .respond(delivery ->
                            new Question("you said " + delivery.message().payload()));
            for (Connection each : List.of(first, second)) {
                requesters.add(each.requester(questions, Question.SET, reply, Question.SET)
                        .timeout(fixture().subject().patience()));
            }
        }
        return requesters;
    }

    /** What comes then, but for what was sent before and comes again where its settlement was lost. */
    private String sendAfter(Publisher<Text> publisher, BlockingQueue<Delivery<Text>> received) throws Exception {
        publisher.send(new Text("after"));
        String next = fixture().next(received).message().payload();
        return next.equals("before") ? fixture().next(received).message().payload() : next;
    }

    private Connection connect(Listener listener) {
        return fixture()
                .connect(fixture().subject().options().toBuilder()
                        .connectionListener(listener)
                        .build());
    }

    /** All ask at once, and each several times. */
    private static void assertAnswered(List<Requester<Question, Question>> requesters) throws Exception {
        Map<String, CompletableFuture<Question>> answers = new LinkedHashMap<>();
        for (int i = 0; i < 10; i++) {
            for (int who = 0; who < requesters.size(); who++) {
                String question = i + " of " + who;
                answers.put(
                        question,
                        requesters.get(who).requestAsync(new Question(question)).toCompletableFuture());
            }
        }
        for (var each : answers.entrySet()) {
            assertEquals("you said " + each.getKey(), each.getValue().get().payload());
        }
    }

    @Test
    default void whateverBlocksEndsInTimeWhileTheServerIsAway() throws Exception {
        fixture().require(Ability.RESTART);
        ConnectOptions options = fixture().hasty(fixture().subject().options());
        Connection connection = fixture().connect(options);
        Route route = Fixture.fresh();
        var publisher = fixture().publisher(connection, route, Text.SET);
        publisher.send(new Text("before"));
        fixture().collect(connection, route, Text.SET);
        var requester = connection
                .requester(Fixture.fresh(), Question.SET, ReplyRoute.of(Fixture.fresh()), Question.SET)
                .timeout(Duration.ofSeconds(3));

        fixture().subject().kill();
        try {
            fixture().assertRefused(() -> publisher.send(new Text("a")));
            fixture().assertRefused(() -> requester.request(new Question("b")));
            fixture().assertRefused(() -> fixture().collect(connection, Fixture.fresh(), Text.SET));
            fixture().assertNoConnection(fixture().subject().server(), options);
            assertTimeout(Fixture.SOON, connection::close);
        } finally {
            fixture().subject().start();
        }
    }
}
