package io.asyncapigen.runtime.mqtt;

import com.hivemq.client.mqtt.lifecycle.MqttClientDisconnectedContext;
import com.hivemq.client.mqtt.lifecycle.MqttClientReconnector;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the library make a connection again when our {@link Client.Events} say so, with credentials and certificates as they are then. */
final class Reconnection {
    private static final Logger LOG = LoggerFactory.getLogger(Reconnection.class);

    private Reconnection() {}

    /** @param login puts the credentials into the next CONNECT */
    static void prepare(
            MqttClientDisconnectedContext context, Client.Events events, Endpoint endpoint, Runnable login) {
        MqttClientReconnector reconnector = context.getReconnector();
        int attempts = reconnector.getAttempts();
        events.disconnected(context.getCause(), attempts)
                .ifPresent(again -> reconnector
                        .resubscribeIfSessionExpired(false)
                        .republishIfSessionExpired(false)
                        .delay(0, TimeUnit.NANOSECONDS)
                        .reconnectWhen(again, (wanted, failure) -> {
                            if (failure != null || !wanted) {
                                reconnector.reconnect(false);
                                return;
                            }
                            try {
                                reconnector.transportConfig(endpoint.transport(attempts));
                                login.run();
                            } catch (RuntimeException e) { // then with what was good the last time
                                LOG.warn("Cannot renew what is shown to {}", endpoint, e);
                            }
                        }));
    }
}
