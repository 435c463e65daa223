package io.asyncapigen.runtime.nats;

import io.asyncapigen.runtime.SendOption;
import java.util.Objects;

/** By which a stream knows a message that it has already, within its window of some minutes, and does not take it twice. */
public record NatsMessageId(String id) implements SendOption {
    public NatsMessageId {
        Objects.requireNonNull(id, "id");
    }
}
