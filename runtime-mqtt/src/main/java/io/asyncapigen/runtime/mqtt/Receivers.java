package io.asyncapigen.runtime.mqtt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who receives what on one link: no two of them the same topic. Not thread-safe. */
final class Receivers {
    private final Map<String, MqttReceiver> byTopic = new HashMap<>();
    private final List<MqttReceiver> byPattern = new ArrayList<>();

    /** False when there may be a topic that it would receive and another one does already. */
    boolean add(MqttReceiver receiver) {
        Filter filter = receiver.filter();
        boolean isTaken = filter.isExact()
                ? find(filter.topics()) != null
                : all().anyMatch(each -> each.filter().overlaps(filter));
        if (isTaken) {
            return false;
        }
        if (filter.isExact()) {
            byTopic.put(filter.topics(), receiver);
        } else {
            byPattern.add(receiver);
        }
        return true;
    }

    void remove(MqttReceiver receiver) {
        byTopic.remove(receiver.filter().topics(), receiver);
        byPattern.remove(receiver);
    }

    @Nullable
    MqttReceiver find(String topic) {
        MqttReceiver exact = byTopic.get(topic);
        return exact != null
                ? exact
                : byPattern.stream()
                        .filter(each -> each.filter().matches(topic))
                        .findFirst()
                        .orElse(null);
    }

    Stream<MqttReceiver> all() {
        return Stream.concat(byTopic.values().stream(), byPattern.stream());
    }
}
