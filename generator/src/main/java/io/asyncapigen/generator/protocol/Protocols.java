package io.asyncapigen.generator.protocol;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The protocols that code is generated for. A new one is a line here, a folder of resources, and a runtime module. */
public final class Protocols {
    private static final List<Protocol> ALL = List.of(
            protocol("amqp", "AMQP", List.of("amqp"), List.of("amqps"), List.of("amqp"), "amqp"),
            protocol("http", "HTTP", List.of("http"), List.of("https"), List.of("http"), "http"),
            protocol("ip", "IP", List.of("ip"), List.of(), List.of(), "ip"),
            protocol("kafka", "Kafka", List.of("kafka"), List.of("kafka-secure"), List.of("kafka"), "kafka"),
            protocol("mqtt", "MQTT", List.of("mqtt"), List.of("mqtts", "secure-mqtt"), List.of("mqtt"), "mqtt"),
            protocol("mqtt5", "MQTT 5", List.of("mqtt5"), List.of("mqtts5"), List.of("mqtt", "mqtt5"), "mqtt"),
            protocol("nats", "NATS", List.of("nats"), List.of("nats+tls"), List.of("nats"), "nats"),
            protocol("redis", "Redis", List.of("redis"), List.of("rediss"), List.of("redis"), "redis"),
            protocol("tcp", "TCP", List.of("tcp"), List.of("tls", "tcps"), List.of(), "tcp"),
            protocol("udp", "UDP", List.of("udp"), List.of(), List.of(), "udp"),
            protocol("ws", "WebSocket", List.of("ws"), List.of("wss"), List.of("ws"), "ws"));

    private static final Map<String, Protocol> BY_ID =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Protocol::id, Function.identity()));

    private static final Map<String, Protocol> BY_NAME = ALL.stream()
            .flatMap(each -> each.names().stream().map(name -> Map.entry(name, each)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Protocols() {}

    /** Every protocol, in the order of their ids. */
    public static List<Protocol> all() {
        return ALL;
    }

    /** The protocol with this id. */
    public static Optional<Protocol> byId(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /**
     * What a Server Object means by its {@code protocol} and {@code protocolVersion}; empty for a protocol that we do not
     * know. Case does not matter, and {@code mqtt} of version 5 is {@code mqtt5}.
     *
     * @param version the {@code protocolVersion}, or null
     */
    public static Optional<Protocol> of(String name, @Nullable String version) {
        Protocol found = BY_NAME.get(name.toLowerCase(Locale.ROOT));
        if (found != null && found.id().equals("mqtt") && version != null && isFive(version)) {
            return byId("mqtt5");
        }
        return Optional.ofNullable(found);
    }

    private static boolean isFive(String version) {
        String number = version.strip().toLowerCase(Locale.ROOT);
        number = number.startsWith("v") ? number.substring(1) : number;
        return number.equals("5") || number.startsWith("5.");
    }

    private static Protocol protocol(
            String id, String title, List<String> plain, List<String> secure, List<String> bindings, String module) {
        return new Protocol(
                id,
                title,
                Stream.concat(plain.stream(), secure.stream()).toList(),
                Set.copyOf(secure),
                bindings,
                "asyncapi-gen-runtime-" + module);
    }
}
