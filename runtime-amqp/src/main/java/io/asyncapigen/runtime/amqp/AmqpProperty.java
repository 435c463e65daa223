package io.asyncapigen.runtime.amqp;

import io.asyncapigen.runtime.SendOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** A property of one message, instead of what the document says. */
public sealed interface AmqpProperty extends SendOption {
    /** @param priority 0 to 255; a queue takes part only when it was declared with {@code x-max-priority} */
    static AmqpProperty priority(int priority) {
        return new Priority(priority);
    }

    /** @param expiration after which the broker drops it from a queue, in whole milliseconds */
    static AmqpProperty expiration(Duration expiration) {
        return new Expiration(expiration);
    }

    /** Whether it survives a restart of the broker in a durable queue. By default it does. */
    static AmqpProperty persistent(boolean persistent) {
        return new Persistence(persistent);
    }

    static AmqpProperty messageId(String messageId) {
        return new MessageId(messageId);
    }

    /** @param timestamp goes out in whole seconds, as the protocol has it */
    static AmqpProperty timestamp(Instant timestamp) {
        return new Timestamp(timestamp);
    }

    /** Whether the send fails when no queue takes the message. */
    static AmqpProperty mandatory(boolean mandatory) {
        return new Mandatory(mandatory);
    }

    /** See {@link #priority}. */
    record Priority(int priority) implements AmqpProperty {
        public Priority {
            if (priority < 0 || priority > 255) {
                throw new IllegalArgumentException("a priority is 0 to 255, not " + priority);
            }
        }
    }

    /** See {@link #expiration}. */
    record Expiration(Duration expiration) implements AmqpProperty {
        public Expiration {
            if (expiration.isNegative()) {
                throw new IllegalArgumentException("an expiration is not negative");
            }
        }
    }

    /** See {@link #persistent}. */
    record Persistence(boolean persistent) implements AmqpProperty {}

    /** See {@link #messageId}. */
    record MessageId(String messageId) implements AmqpProperty {
        public MessageId {
            Objects.requireNonNull(messageId, "messageId");
        }
    }

    /** See {@link #timestamp}. */
    record Timestamp(Instant timestamp) implements AmqpProperty {
        public Timestamp {
            Objects.requireNonNull(timestamp, "timestamp");
        }
    }

    /** See {@link #mandatory}. */
    record Mandatory(boolean mandatory) implements AmqpProperty {}
}
