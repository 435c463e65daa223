package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonNumber;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes topics as the channel's binding says. */
final class TopicCreation {
    private static final Logger LOG = LoggerFactory.getLogger(TopicCreation.class);

    private TopicCreation() {}

    /** Blocks. */
    static void ensure(Admin admin, Route route, String topic) {
        JsonObject binding = route.bindings().binding("kafka").orElse(JsonObject.empty());
        Optional<Integer> partitions = number(binding, "partitions");
        Optional<Integer> replicas = number(binding, "replicas");
        var wanted = new NewTopic(topic, partitions, replicas.map(Integer::shortValue));
        wanted.configs(configuration(binding));
        try {
            admin.createTopics(List.of(wanted)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new AsyncApiException(
                        "cannot make topic " + topic + ": " + Failures.unwrap(e).getMessage(), e);
            }
            compare(admin, topic, partitions, replicas);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AsyncApiException("interrupted while making topic " + topic, e);
        }
    }

    private static void compare(Admin admin, String topic, Optional<Integer> partitions, Optional<Integer> replicas) {
        try {
            TopicDescription there = admin.describeTopics(List.of(topic))
                    .topicNameValues()
                    .values()
                    .iterator()
                    .next()
                    .get();
            int actual = there.partitions().size();
            int copies = there.partitions().get(0).replicas().size();
            if (partitions.filter(each -> each != actual).isPresent()
                    || replicas.filter(each -> each != copies).isPresent()) {
                LOG.warn(
                        "Topic {} is there with {} partitions and {} replicas; the document says {} and {}",
                        topic,
                        actual,
                        copies,
                        partitions.map(String::valueOf).orElse("nothing"),
                        replicas.map(String::valueOf).orElse("nothing"));
            }
        } catch (ExecutionException e) {
            LOG.warn(
                    "Cannot see how topic {} is set up: {}",
                    topic,
                    Failures.unwrap(e).getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Integer> number(JsonObject binding, String field) {
        return binding.get(field)
                .map(each -> each instanceof JsonNumber number
                        ? number.value().intValueExact()
                        : Integer.parseInt(each.toString()));
    }

    private static Map<String, String> configuration(JsonObject binding) {
        var configuration = new LinkedHashMap<String, String>();
        binding.get("topicConfiguration").ifPresent(each -> {
            if (each instanceof JsonObject object) {
                object.members().forEach((name, value) -> configuration.put(name, text(value)));
            }
        });
        return configuration;
    }

    /** A list as Kafka writes it, with commas. */
    private static String text(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.values().stream().map(TopicCreation::text).collect(Collectors.joining(","));
        }
        return value instanceof JsonString text ? text.value() : value.toString();
    }
}
