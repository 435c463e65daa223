package io.asyncapigen.runtime.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.exceptions.MqttSessionExpiredException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ClosedException;
import io.asyncapigen.runtime.SendFailedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** With a client that does as it is told. */
class OutgoingTest {
    private final Scripted client = new Scripted();
    private final Outgoing outgoing = new Outgoing(client, Duration.ofMinutes(1));

    private record Published(String text, CompletableFuture<MqttReceipt> answer) {}

    /** Keeps what it is to publish, unanswered. */
    private static final class Scripted implements Client {
        private final List<Published> published = new ArrayList<>();

        @Override
        public CompletableFuture<MqttReceipt> publish(Packet packet) {
            String text = packet.payload().toUtf8();
            if (text.equals("bad")) {
                throw new IllegalArgumentException("no such message");
            }
            var one = new Published(text, new CompletableFuture<>());
            published.add(one);
            return one.answer();
        }

        /** What was published, which is forgotten. */
        List<Published> take() {
            var taken = List.copyOf(published);
            published.clear();
            return taken;
        }

        List<String> takeTexts() {
            return take().stream().map(Published::text).toList();
        }

        @Override
        public CompletableFuture<Void> connect() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void listen() {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletableFuture<MqttQos> subscribe(String filter, MqttQos qos) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletableFuture<Void> unsubscribe(String filter) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletableFuture<Void> disconnect() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void deafen() {
            throw new UnsupportedOperationException();
        }
    }

    private CompletableFuture<MqttReceipt> send(String text, MqttQos qos) {
        return outgoing.send(Packet.plain("topic", Binary.utf8(text), qos, false));
    }

    private CompletableFuture<MqttReceipt> send(String text) {
        return send(text, MqttQos.AT_LEAST_ONCE);
    }

    private static void answer(Published one) {
        one.answer().complete(new MqttReceipt(true));
    }

    /** As the library does when the session is gone. */
    private void loseAll(List<Published> underWay) {
        outgoing.pause();
        underWay.forEach(each -> each.answer()
                .completeExceptionally(new MqttSessionExpiredException("gone", new IllegalStateException())));
    }

    private static Throwable failure(CompletableFuture<?> future) {
        return assertThrows(CompletionException.class, future::join).getCause();
    }

    @Test
    void whatWaitsGoesInItsOrderOnceThereIsAConnection() {
        var first = send("1");
        send("2");
        assertEquals(List.of(), client.takeTexts());
        outgoing.resume();
        List<Published> published = client.take();
        assertEquals(List.of("1", "2"), published.stream().map(Published::text).toList());
        assertFalse(first.isDone());
        answer(published.get(0));
        assertTrue(first.join().isMatched());
    }

    @Test
    void whatIsGivenBackGoesAgainInItsOldPlace() {
        outgoing.resume();
        var first = send("1");
        send("2");
        loseAll(client.take());
        send("3");
        outgoing.resume();
        List<Published> again = client.take();
        assertEquals(List.of("1", "2", "3"), again.stream().map(Published::text).toList());
        again.forEach(OutgoingTest::answer);
        assertTrue(first.isDone());
    }

    @Test
    void aMessageThatEveryConnectionIsLostWithFailsAndTheNextOnesGo() {
        outgoing.resume();
        var bad = send("1");
        for (int i = 0; i < 5; i++) {
            assertFalse(bad.isDone());
            loseAll(client.take());
            outgoing.resume();
        }
        assertInstanceOf(SendFailedException.class, failure(bad));
        send("2");
        assertEquals(List.of("2"), client.takeTexts());
    }

    @Test
    void whatIsSentExactlyOnceFailsWhenTheSessionIsGone() {
        outgoing.resume();
        var lost = send("1", MqttQos.EXACTLY_ONCE);
        loseAll(client.take());
        assertInstanceOf(SendFailedException.class, failure(lost));
    }

    @Test
    void aSuccessThatComesWithTheEndOfTheSessionIsNone() {
        outgoing.resume();
        var once = send("1", MqttQos.EXACTLY_ONCE);
        outgoing.pause();
        client.take().forEach(OutgoingTest::answer);
        assertInstanceOf(SendFailedException.class, failure(once));
    }

    @Test
    void noMoreThanTwentyAreUnderWayExactlyOnce() {
        outgoing.resume();
        IntStream.range(0, 50).forEach(i -> send("" + i, MqttQos.EXACTLY_ONCE));
        List<Published> published = client.take();
        assertEquals(20, published.size());
        answer(published.get(7));
        assertEquals(List.of("20"), client.takeTexts());
    }

    @Test
    void whatCannotBeWrittenFailsAndTheNextOneGoes() {
        outgoing.resume();
        assertInstanceOf(SendFailedException.class, failure(send("bad")));
        send("good");
        assertEquals(List.of("good"), client.takeTexts());
    }

    @Test
    void whatNobodyAsksForAnyMoreIsNotSent() throws Exception {
        var impatient = new Outgoing(client, Duration.ofMillis(1));
        var first = impatient.send(Packet.plain("topic", Binary.utf8("1"), MqttQos.AT_LEAST_ONCE, false));
        Thread.sleep(10); // longer than anybody waits
        impatient.send(Packet.plain("topic", Binary.utf8("2"), MqttQos.AT_LEAST_ONCE, false));
        assertInstanceOf(SendFailedException.class, failure(first));
        Thread.sleep(10); // longer than anybody waits
        impatient.resume();
        assertEquals(List.of(), client.takeTexts());
    }

    @Test
    void thereIsALimitToWhatWaits() {
        String large = "x".repeat((1 << 20) - 512);
        for (int i = 0; i < 64; i++) {
            assertFalse(send(large).isDone());
        }
        assertInstanceOf(SendFailedException.class, failure(send("one more")));
        outgoing.resume();
        assertEquals(64, client.take().size());
        send("another");
        assertEquals(List.of("another"), client.takeTexts());
    }

    @Test
    void closingFailsWhatWaitsAndWhatComesLater() {
        var waiting = send("1");
        outgoing.close();
        assertInstanceOf(SendFailedException.class, failure(waiting));
        assertInstanceOf(ClosedException.class, failure(send("2")));
    }
}
