package io.asyncapigen.runtime.mqtt;

import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a CONNECT says of the session.
 *
 * @param isIdChosen whether somebody else may have had a session of that client id
 * @param isClean whether it is a new one, and ends when it is closed
 * @param expiry in seconds; MQTT 5 only, as the two that follow
 */
record SessionSettings(
        String clientId,
        boolean isIdChosen,
        boolean isClean,
        long expiry,
        int receiveMaximum,
        int maximumPacketSize,
        int keepAlive,
        Optional<Will> will) {

    record Will(String topic, String message, MqttQos qos, boolean isRetained) {}

    private static final Logger LOG = LoggerFactory.getLogger(SessionSettings.class);
    private static final long OUTLIVES_A_CONNECTION_SECONDS = 300;
    private static final int RECEIVE_MAXIMUM = 65_535; // as if nothing were said
    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final int MOST_SECONDS = 65_535;
    private static final int LARGEST_PACKET = 268_435_460;
    private static final int LONGEST_ID = 23; // that every server takes

    /** Of the options, otherwise of the server's binding. */
    static SessionSettings of(Server server, ConnectOptions options, Version version) {
        DocumentBinding binding = DocumentBinding.of(server.bindings(), version);
        if (version == Version.V3) {
            warn(server, binding);
        }
        Optional<MqttSession> wish = options.option(MqttSession.class);
        boolean isClean = wish.map(MqttSession::clean)
                .orElseGet(() -> binding.flag("cleanSession").orElse(true));
        long expiry = wish.flatMap(MqttSession::expiry)
                .map(each -> OptionalLong.of(each.getSeconds()))
                .orElseGet(() -> binding.number("sessionExpiryInterval"))
                .orElse(isClean ? OUTLIVES_A_CONNECTION_SECONDS : Seconds.MOST);
        Optional<String> chosen = wish.flatMap(MqttSession::clientId).or(() -> binding.text("clientId"));
        return new SessionSettings(
                chosen.orElseGet(SessionSettings::anyId),
                chosen.isPresent(),
                isClean,
                expiry,
                options.option(MqttReceiveMaximum.class)
                        .map(MqttReceiveMaximum::messages)
                        .orElse(RECEIVE_MAXIMUM),
                limited(binding.number("maximumPacketSize"), LARGEST_PACKET).orElse(LARGEST_PACKET),
                limited(binding.number("keepAlive"), MOST_SECONDS).orElse(KEEP_ALIVE_SECONDS),
                binding.object("lastWill").flatMap(SessionSettings::will));
    }

    private static void warn(Server server, DocumentBinding binding) {
        for (String each : new String[] {"sessionExpiryInterval", "maximumPacketSize"}) {
            if (binding.has(each)) {
                LOG.warn(
                        "{}: MQTT 3.1.1 has no {}; the one in the server's binding is not applied",
                        server.address(),
                        each);
            }
        }
        if (server.bindings().binding("mqtt5").isPresent()) {
            LOG.warn("{}: the server's binding mqtt5 is not applied, since MQTT 3.1.1 is spoken", server.address());
        }
    }

    private static OptionalInt limited(OptionalLong value, int most) {
        return value.isPresent()
                ? OptionalInt.of((int) Math.max(0, Math.min(most, value.getAsLong())))
                : OptionalInt.empty();
    }

    private static Optional<Will> will(DocumentBinding will) {
        return will.text("topic")
                .map(topic -> new Will(
                        topic,
                        will.text("message").orElse(""),
                        PublishSettings.qos(will).orElse(MqttQos.AT_MOST_ONCE),
                        will.flag("retain").orElse(false)));
    }

    private static String anyId() {
        return ("asyncapi" + UUID.randomUUID().toString().replace("-", "")).substring(0, LONGEST_ID);
    }

    /**
     * Whether the server is to end a session of that id that is there; MQTT 5 only. Of an id that is new there is none, and Mosquitto 2.0
     * writes down only sessions that were begun without this: it would forget ours when it is started again.
     */
    boolean isCleanStart() {
        return isClean && isIdChosen;
    }

    /** Of a further client beside the first one, which the server tells from it. */
    SessionSettings beside(String suffix) {
        return new SessionSettings(
                clientId + suffix,
                isIdChosen,
                isClean,
                expiry,
                receiveMaximum,
                maximumPacketSize,
                keepAlive,
                Optional.empty());
    }

    /** Of a client whose session is of no use once it is closed. */
    SessionSettings passing() {
        return new SessionSettings(
                clientId,
                isIdChosen,
                true,
                Math.min(expiry, OUTLIVES_A_CONNECTION_SECONDS),
                receiveMaximum,
                maximumPacketSize,
                keepAlive,
                will);
    }
}
