package io.asyncapigen.runtime.kafka;

import io.asyncapigen.runtime.ConnectFailedException;
import io.asyncapigen.runtime.ConnectOption;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Route;
import io.asyncapigen.runtime.RouteOption;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.UnsupportedByTransportException;
import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.spi.Login;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What server, options and document say to kafka-clients. */
final class Settings {
    private static final Set<Class<?>> KNOWN = Set.of(
            KafkaGroup.class, KafkaClientId.class, KafkaDeadLetters.class, KafkaRetry.class, KafkaTopicCreation.class);

    private final Server server;
    private final ConnectOptions options;
    private final Login login;
    private final Map<String, Object> loginProperties;

    Settings(Server server, ConnectOptions options) {
        this.server = server;
        this.options = options;
        for (ConnectOption each : options.options()) {
            if (!KNOWN.contains(each.getClass())
                    && !(each instanceof KafkaStart)
                    && !(each instanceof KafkaProperties)) {
                throw new ConnectFailedException(
                        "Kafka knows no connect option " + each.getClass().getName());
            }
        }
        this.login = Sasl.login(server, options);
        this.loginProperties = Sasl.properties(login, server, options);
    }

    Server server() {
        return server;
    }

    ConnectOptions options() {
        return options;
    }

    void check(Route route) {
        for (RouteOption each : route.options()) {
            if (!KNOWN.contains(each.getClass()) && !(each instanceof KafkaStart)) {
                throw new UnsupportedByTransportException(
                        "Kafka knows no route option " + each.getClass().getName());
            }
        }
        login.check(route);
    }

    /** Of the route, otherwise of the connection. */
    <T> Optional<T> option(Route route, Class<T> type) {
        return onRoute(route, type)
                .or(() -> options.options().stream()
                        .filter(type::isInstance)
                        .map(type::cast)
                        .reduce((first, second) -> second));
    }

    private static <T> Optional<T> onRoute(Route route, Class<T> type) {
        return route.options().stream().filter(type::isInstance).map(type::cast).reduce((first, second) -> second);
    }

    /** Empty for none, which has to be said. */
    Optional<String> group(Route route) {
        Optional<KafkaGroup> chosen = option(route, KafkaGroup.class);
        if (chosen.isPresent()) {
            return chosen.get().id();
        }
        return Optional.of(ofSchema(route, "groupId")
                .orElseThrow(() -> new UnsupportedByTransportException("no consumer group is known for " + route
                        + ": say it with KafkaGroup.of(\"...\") as an option of the connection or the route, or with one"
                        + " value for groupId in the operation's kafka binding; KafkaGroup.none() reads without one")));
    }

    Optional<String> clientId(Route route) {
        return option(route, KafkaClientId.class).map(KafkaClientId::id).or(() -> ofSchema(route, "clientId"));
    }

    /** A value that a schema leaves no choice about: const, an enum of one, the default. */
    private static Optional<String> ofSchema(Route route, String field) {
        Optional<JsonValue> schema = route.bindings().binding("kafka").flatMap(each -> each.get(field));
        if (schema.isEmpty()) {
            return Optional.empty();
        } else if (schema.get() instanceof JsonString text) {
            return Optional.of(text.value());
        } else if (schema.get() instanceof JsonObject object) {
            return object.get("const")
                    .or(() -> object.get("enum")
                            .filter(each -> each instanceof JsonArray array
                                    && array.values().size() == 1)
                            .map(each -> ((JsonArray) each).values().get(0)))
                    .or(() -> object.get("default"))
                    .map(each -> each instanceof JsonString text ? text.value() : each.toString());
        }
        return Optional.empty();
    }

    Map<String, Object> admin() {
        Map<String, Object> properties = common("asyncapi");
        int millis = millis(options.connectTimeout().multipliedBy(9).dividedBy(10));
        properties.put("request.timeout.ms", millis);
        properties.put("default.api.timeout.ms", millis);
        return given(properties, KafkaProperties.Client.ADMIN);
    }

    Map<String, Object> producer(String clientId) {
        Map<String, Object> properties = common(clientId);
        int millis = millis(options.sendTimeout());
        properties.put("acks", "all");
        properties.put("enable.idempotence", true);
        properties.put("linger.ms", 0);
        properties.put("max.block.ms", 0);
        properties.put("delivery.timeout.ms", millis);
        properties.put("request.timeout.ms", Math.min(millis, 30_000));
        return given(properties, KafkaProperties.Client.PRODUCER);
    }

    Map<String, Object> consumer(Route route, Optional<String> group, boolean isPattern) {
        Map<String, Object> properties = common(clientId(route).orElse("asyncapi"));
        group.ifPresent(id -> properties.put("group.id", id));
        properties.put("enable.auto.commit", false);
        // Where to start is decided when partitions are assigned; what gets lost later must not be skipped in silence.
        properties.put("auto.offset.reset", "none");
        properties.put("partition.assignment.strategy", "org.apache.kafka.clients.consumer.CooperativeStickyAssignor");
        properties.put("default.api.timeout.ms", millis(options.connectTimeout()));
        if (isPattern) {
            properties.put("metadata.max.age.ms", 2_000);
        }
        Map<String, Object> all = given(properties, KafkaProperties.Client.CONSUMER);
        if ("consumer".equalsIgnoreCase(String.valueOf(all.get("group.protocol")))) {
            all.remove("partition.assignment.strategy"); // the broker assigns
        }
        return all;
    }

    private Map<String, Object> common(String clientId) {
        var properties = new HashMap<>(loginProperties);
        properties.put("bootstrap.servers", brokers());
        properties.put("client.id", clientId);
        properties.put("reconnect.backoff.ms", millis(options.reconnect().first()));
        properties.put("reconnect.backoff.max.ms", millis(options.reconnect().limit()));
        return properties;
    }

    private Map<String, Object> given(Map<String, Object> properties, KafkaProperties.Client client) {
        for (ConnectOption each : options.options()) {
            if (each instanceof KafkaProperties given
                    && (given.client() == client || given.client() == KafkaProperties.Client.ALL)) {
                properties.putAll(given.values());
            }
        }
        return properties;
    }

    private String brokers() {
        return Arrays.stream(server.address().host().split(","))
                .map(String::strip)
                .map(each -> each.matches(".*:\\d+") ? each : each + ":9092")
                .collect(Collectors.joining(","));
    }

    private static int millis(Duration duration) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, duration.toMillis()));
    }
}
