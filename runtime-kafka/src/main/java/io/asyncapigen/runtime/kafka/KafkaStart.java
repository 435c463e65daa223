package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.RouteOption;
import java.time.Instant;
import java.util.Objects;

/** Where a subscription starts in partitions of which its group has no position yet. {@link #latest()} unless it is said. */
public sealed interface KafkaStart extends ConnectOption, RouteOption {
    /** With what is there already. */
    record Earliest() implements KafkaStart {}

    /** With what is sent once the subscription is open. */
    record Latest() implements KafkaStart {}

    /** With the first record that is not older. */
    record At(Instant time) implements KafkaStart {
        public At {
            Objects.requireNonNull(time, "time");
        }
    }

    /** Nowhere: opening fails, so that a position that got lost is noticed. */
    record Nowhere() implements KafkaStart {}

    static KafkaStart earliest() {
        return new Earliest();
    }

    static KafkaStart latest() {
        return new Latest();
    }

    static KafkaStart at(Instant time) {
        return new At(time);
    }

    static KafkaStart nowhere() {
        return new Nowhere();
    }
}
