package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.RouteOption;
import java.util.Objects;

/** What the client calls itself, instead of what the document's {@code clientId} says: shown in logs and quotas of the broker. */
public record KafkaClientId(String id) implements ConnectOption, RouteOption {
    public KafkaClientId {
        Objects.requireNonNull(id, "id");
    }
}
