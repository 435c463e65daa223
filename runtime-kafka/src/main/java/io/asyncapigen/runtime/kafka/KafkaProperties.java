package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.ConnectOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Properties of kafka-clients as they are. Given again, later ones win.
 *
 * @param client whose they are
 * @param values never shown
 */
public record KafkaProperties(Client client, Map<String, Object> values) implements ConnectOption {
    /** The clients of kafka-clients. */
    public enum Client {
        PRODUCER,
        CONSUMER,
        ADMIN,
        ALL
    }

    /** What other settings decide. */
    private static final Set<String> OURS = Set.of(
            "bootstrap.servers",
            "security.protocol",
            "key.serializer",
            "value.serializer",
            "key.deserializer",
            "value.deserializer",
            "enable.auto.commit",
            "auto.offset.reset",
            "group.id",
            "client.id",
            "sasl.mechanism",
            "sasl.jaas.config",
            "ssl.engine.factory.class");

    /** @throws IllegalArgumentException when a property is one that this module sets itself */
    public KafkaProperties {
        values = Map.copyOf(values);
        var refused = new TreeSet<>(values.keySet());
        refused.retainAll(OURS);
        if (!refused.isEmpty()) {
            throw new IllegalArgumentException(
                    refused
                            + " are not set as properties: server, credentials, tls, KafkaGroup, KafkaClientId and KafkaStart say them");
        }
    }

    public static KafkaProperties of(Client client, Map<String, Object> values) {
        return new KafkaProperties(client, values);
    }

    @Override
    public String toString() {
        return "KafkaProperties[" + client + ", " + new TreeSet<>(values.keySet()) + "]";
    }
}
