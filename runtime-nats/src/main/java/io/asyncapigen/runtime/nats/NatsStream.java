package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.RouteOption;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Has a route go through a stream of JetStream, which keeps messages: sends complete when the stream has them, and receivers share a
 * consumer that counts what was delivered.
 *
 * @param name of the stream
 * @param durable the name of the consumer, which stays and remembers its position while nobody receives; empty for one that is gone a
 *     while after its receiver
 * @param isCreated whether a stream of the route's subject is made where none of that name is there, with messages in files
 * @param fromBeginning whether a consumer that is new starts with what the stream has already, instead of with what comes
 * @param ackWait after which a message that nobody settles comes again, because whoever had it is taken for dead; handlers may take longer
 * @param nakDelay after which a message comes again that a handler has failed at and that is released
 */
public record NatsStream(
        String name,
        Optional<String> durable,
        boolean isCreated,
        boolean fromBeginning,
        Duration ackWait,
        Duration nakDelay)
        implements RouteOption {
    private static final Duration ACK_WAIT = Duration.ofSeconds(10);
    private static final Duration LEAST_ACK_WAIT = Duration.ofMillis(100);

    /** @throws IllegalArgumentException when a name is none of JetStream, {@code ackWait} is less than 100 ms, or {@code nakDelay} is negative */
    public NatsStream {
        Objects.requireNonNull(durable, "durable");
        if (ackWait.compareTo(LEAST_ACK_WAIT) < 0) {
            throw new IllegalArgumentException("ackWait is at least " + LEAST_ACK_WAIT + ", not " + ackWait);
        } else if (nakDelay.isNegative()) {
            throw new IllegalArgumentException("nakDelay is not negative, as is " + nakDelay);
        }
        requireName(name);
        durable.ifPresent(NatsStream::requireName);
    }

    /** A stream that is there, with a consumer that does not last, from now on. */
    public static NatsStream of(String name) {
        return new NatsStream(name, Optional.empty(), false, false, ACK_WAIT, Duration.ZERO);
    }

    /** With a consumer that lasts. */
    public NatsStream durable(String consumer) {
        return new NatsStream(name, Optional.of(consumer), isCreated, fromBeginning, ackWait, nakDelay);
    }

    /** Made where it is not there. */
    public NatsStream create() {
        return new NatsStream(name, durable, true, fromBeginning, ackWait, nakDelay);
    }

    /** With all that the stream has. */
    public NatsStream fromTheBeginning() {
        return new NatsStream(name, durable, isCreated, true, ackWait, nakDelay);
    }

    /** With a message coming again after that time when nobody has settled it or is at work on it; 10 seconds unless said. */
    public NatsStream ackWait(Duration ackWait) {
        return new NatsStream(name, durable, isCreated, fromBeginning, ackWait, nakDelay);
    }

    /** With a message that is released coming again after that time; at once unless said. */
    public NatsStream nakDelay(Duration nakDelay) {
        return new NatsStream(name, durable, isCreated, fromBeginning, ackWait, nakDelay);
    }

    private static void requireName(String name) {
        boolean isName = !name.isEmpty()
                && name.chars().noneMatch(each -> Character.isWhitespace(each) || ".*>/\\".indexOf(each) >= 0);
        if (!isName) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is no name of JetStream: no dots, slashes, white space, * and >");
        }
    }
}
