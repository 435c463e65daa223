package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.ConnectOption;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Who we are to the server, and whether it remembers us, instead of what the server's binding says. No two connections may use one client id
 * at the same time: the server then ends the older one.
 *
 * @param clientId empty where any will do
 * @param clean whether a new session is begun, which ends when the connection is closed
 * @param expiry after which the server forgets a session whose connection is lost, or, unless {@code clean}, closed; empty for what is
 *     usual: never, or five minutes where it is clean. MQTT 5 only: with MQTT 3.1.1 a clean session ends with its connection, and others
 *     never end
 */
public record MqttSession(Optional<String> clientId, boolean clean, Optional<Duration> expiry)
        implements ConnectOption {
    public MqttSession {
        Objects.requireNonNull(clientId, "clientId");
        Objects.requireNonNull(expiry, "expiry");
        expiry.ifPresent(Seconds::require);
        if (!clean && clientId.isEmpty()) {
            throw new IllegalArgumentException("a session that is gone on with needs a client id");
        }
    }

    /** A new session each time, for that client id. */
    public static MqttSession clean(String clientId) {
        return new MqttSession(Optional.of(clientId), true, Optional.empty());
    }

    /** The session of that client id, gone on with where there is one: what was published meanwhile is received. */
    public static MqttSession lasting(String clientId) {
        return new MqttSession(Optional.of(clientId), false, Optional.empty());
    }

    /**
     * With another expiry.
     *
     * @throws IllegalArgumentException when it is negative, or longer than MQTT can say
     */
    public MqttSession expiry(Duration expiry) {
        return new MqttSession(clientId, clean, Optional.of(expiry));
    }
}
