package io.asyncapigen.runtime.mqtt;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A client of the library, which has one session with a server and makes its connection again as it is told. All that differs between the
 * two versions of MQTT is behind this. Methods do not block. Thread-safe.
 */
interface Client {
    /** Called by the client's I/O thread, which must not be blocked. */
    interface Events {
        /** @param isSessionPresent whether the server has gone on with a session: subscriptions are still there */
        void connected(boolean isSessionPresent);

        /**
         * The connection is lost or could not be made.
         *
         * @param attempts in vain since the last connection, or since the first one was asked for
         * @return when to try again, with whether to try at all; empty for not at all
         */
        Optional<CompletableFuture<Boolean>> disconnected(Throwable cause, int attempts);

        void arrived(Arrival arrival);
    }

    CompletableFuture<Void> connect();

    /** Begins to hand over what arrives; has to be called again for a new session. */
    void listen();

    /** @return completes with the quality of service that the server grants */
    CompletableFuture<MqttQos> subscribe(String filter, MqttQos qos);

    CompletableFuture<Void> unsubscribe(String filter);

    /**
     * @return completes when the server has it, or when it is written where the quality of service asks for no answer
     * @throws IllegalArgumentException when it cannot be written
     */
    CompletableFuture<MqttReceipt> publish(Packet packet);

    /** Ends the connection and, if it is clean, the session. */
    CompletableFuture<Void> disconnect();

    /** Hands over nothing any more; what was started with {@link #listen} is given back. */
    void deafen();
}
