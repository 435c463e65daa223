package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.SendOption;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * The key of a record: records of one key go to one partition and so keep their order.
 *
 * @param bytes as they go out
 */
public record KafkaKey(Binary bytes) implements SendOption {
    public KafkaKey {
        Objects.requireNonNull(bytes, "bytes");
    }

    /** The text in UTF-8, as Kafka's {@code StringSerializer} writes it. */
    public static KafkaKey of(String text) {
        return new KafkaKey(Binary.utf8(text));
    }

    /** A copy of the bytes. */
    public static KafkaKey of(byte[] bytes) {
        return new KafkaKey(Binary.of(bytes));
    }

    /** Four bytes, as Kafka's {@code IntegerSerializer} writes them. */
    public static KafkaKey of(int number) {
        return new KafkaKey(
                Binary.wrap(ByteBuffer.allocate(Integer.BYTES).putInt(number).array()));
    }

    /** Eight bytes, as Kafka's {@code LongSerializer} writes them. */
    public static KafkaKey of(long number) {
        return new KafkaKey(
                Binary.wrap(ByteBuffer.allocate(Long.BYTES).putLong(number).array()));
    }
}
