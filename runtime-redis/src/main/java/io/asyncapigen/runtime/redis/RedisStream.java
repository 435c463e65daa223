package io.asyncapigen.runtime.redis;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.RouteOption;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Has a route go through a stream instead of Pub/Sub: the address is its key, headers are fields of an entry, and entries stay until they
 * are trimmed. Both who sends and who receives has to ask for it; the stream is made by the first one of them. As an option of the connection
 * it is for all routes that have none of their own.
 *
 * @param group the consumer group that receivers share, made where it is missing; empty for a receiver that reads all by itself, remembers
 *     its position only as long as it is open, and can only accept
 * @param consumer our name in the group, of which no two receivers may be open at once; empty for a fresh one that goes with its receiver
 * @param isFromBeginning whether a group that is new, or a receiver without one, starts with what the stream has already
 * @param claimAfter how long an entry is left to a consumer that gives no sign of life; whole milliseconds count
 * @param length how many entries the stream keeps when we send, about; empty for all
 * @param deadLetters the key of the stream that gets what is rejected, as it was; empty for none
 * @param payloadField the field of an entry that holds the payload
 */
public record RedisStream(
        Optional<String> group,
        Optional<String> consumer,
        boolean isFromBeginning,
        Duration claimAfter,
        OptionalLong length,
        Optional<String> deadLetters,
        String payloadField)
        implements RouteOption, ConnectOption {
    private static final RedisStream PLAIN = new RedisStream(
            Optional.empty(),
            Optional.empty(),
            false,
            Duration.ofSeconds(30),
            OptionalLong.empty(),
            Optional.empty(),
            "payload");

    /** @throws IllegalArgumentException when a name is empty, the time is less than a millisecond, or the length less than 1 */
    public RedisStream {
        group.ifPresent(each -> requireName(each, "group"));
        consumer.ifPresent(each -> requireName(each, "consumer"));
        deadLetters.ifPresent(each -> requireName(each, "key for dead letters"));
        requireName(payloadField, "field");
        Objects.requireNonNull(length, "length");
        if (claimAfter.toMillis() < 1) {
            throw new IllegalArgumentException("entries are claimed after a millisecond at least, not " + claimAfter);
        }
        if (length.isPresent() && length.getAsLong() < 1) {
            throw new IllegalArgumentException("a stream keeps an entry at least, not " + length.getAsLong());
        }
    }

    /** Without a group, from now on; nothing is trimmed, and the payload is in the field {@code payload}. */
    public static RedisStream plain() {
        return PLAIN;
    }

    /** Received through that group; what a consumer leaves is claimed after 30 seconds. */
    public static RedisStream of(String group) {
        return new RedisStream(
                Optional.of(group),
                PLAIN.consumer,
                PLAIN.isFromBeginning,
                PLAIN.claimAfter,
                PLAIN.length,
                PLAIN.deadLetters,
                PLAIN.payloadField);
    }

    /** Under that name in the group, which stays there. */
    public RedisStream consumer(String name) {
        return new RedisStream(
                group, Optional.of(name), isFromBeginning, claimAfter, length, deadLetters, payloadField);
    }

    /** With all that the stream has. */
    public RedisStream fromTheBeginning() {
        return new RedisStream(group, consumer, true, claimAfter, length, deadLetters, payloadField);
    }

    /** With another time before entries are claimed. */
    public RedisStream claimAfter(Duration idle) {
        return new RedisStream(group, consumer, isFromBeginning, idle, length, deadLetters, payloadField);
    }

    /** With older entries trimmed when we send; Redis keeps a few more where that is faster. */
    public RedisStream trimmedTo(long length) {
        return new RedisStream(
                group, consumer, isFromBeginning, claimAfter, OptionalLong.of(length), deadLetters, payloadField);
    }

    /** With what is rejected kept in the stream of that key. */
    public RedisStream deadLetters(String key) {
        return new RedisStream(group, consumer, isFromBeginning, claimAfter, length, Optional.of(key), payloadField);
    }

    /** With the payload in the field of that name. */
    public RedisStream payloadField(String name) {
        return new RedisStream(group, consumer, isFromBeginning, claimAfter, length, deadLetters, name);
    }

    private static void requireName(String name, String what) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("the name of a " + what + " is not empty");
        }
    }
}
