package io.asyncapigen.runtime.testkit;

import io.asyncapigen.runtime.ServerAddress;
import java.util.Objects;
import java.util.Set;

/** How the protocol that is stood in for brings replies. */
enum InMemoryProtocol {
    /** It ties replies to requests itself. */
    NATIVE,
    /** Core correlates; there can be a fresh address for replies. */
    ADDRESSED,
    /** Core correlates; addresses have to be there before. */
    FIXED,
    /** Core correlates; an answer goes back to the peer. */
    PEERS;

    private static final Set<String> NATIVES = Set.of("amqp", "amqps", "http", "https", "nats", "nats+tls", "mqtt5");
    private static final Set<String> MQTT = Set.of("mqtt", "mqtts", "secure-mqtt");
    private static final Set<String> PEER_TO_PEER = Set.of("ip", "tcp", "tls", "udp", "ws", "wss");
    private static final Set<String> KAFKA = Set.of("kafka", "kafka-secure");

    static InMemoryProtocol of(ServerAddress server) {
        String version = Objects.requireNonNullElse(server.protocolVersion(), "");
        if (NATIVES.contains(server.protocol()) || MQTT.contains(server.protocol()) && version.startsWith("5")) {
            return NATIVE;
        } else if (PEER_TO_PEER.contains(server.protocol())) {
            return PEERS;
        }
        return KAFKA.contains(server.protocol()) ? FIXED : ADDRESSED;
    }
}
