package io.asyncapigen.runtime.mqtt;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientConfig;
import com.hivemq.client.mqtt.mqtt5.advanced.interceptor.qos1.Mqtt5IncomingQos1Interceptor;
import com.hivemq.client.mqtt.mqtt5.advanced.interceptor.qos2.Mqtt5IncomingQos2Interceptor;
import com.hivemq.client.mqtt.mqtt5.datatypes.Mqtt5UserProperties;
import com.hivemq.client.mqtt.mqtt5.datatypes.Mqtt5UserProperty;
import com.hivemq.client.mqtt.mqtt5.lifecycle.Mqtt5ClientConnectedContext;
import com.hivemq.client.mqtt.mqtt5.lifecycle.Mqtt5ClientReconnector;
import com.hivemq.client.mqtt.mqtt5.message.auth.Mqtt5SimpleAuth;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5Connect;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PayloadFormatIndicator;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PublishBuilder;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PublishResult;
import com.hivemq.client.mqtt.mqtt5.message.publish.puback.Mqtt5PubAckBuilder;
import com.hivemq.client.mqtt.mqtt5.message.publish.puback.Mqtt5PubAckReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.publish.pubcomp.Mqtt5PubCompBuilder;
import com.hivemq.client.mqtt.mqtt5.message.publish.pubrec.Mqtt5PubRecBuilder;
import com.hivemq.client.mqtt.mqtt5.message.publish.pubrec.Mqtt5PubRecReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.publish.pubrel.Mqtt5PubRel;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.suback.Mqtt5SubAckReasonCode;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.Headers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** MQTT 5. Thread-safe. */
final class Client5 implements Client {
    private final SessionSettings settings;
    private final Supplier<Identity> identity;
    private final Events events;
    private final Mqtt5AsyncClient client;
    private final Refusals refusals = new Refusals();
    // Guarded by this.
    private Listening<Mqtt5Publish> listening = new Listening<>(each -> {});

    Client5(SessionSettings settings, Endpoint endpoint, Supplier<Identity> identity, Events events) {
        this.settings = settings;
        this.identity = identity;
        this.events = events;
        this.client = Clients.builder(settings, endpoint)
                .useMqttVersion5()
                .willPublish(settings.will().map(Client5::will).orElse(null))
                .advancedConfig()
                .validatePayloadFormat(false) // what is wrong with one message must not end the connection
                .interceptors()
                .incomingQos1Interceptor(refusals)
                .incomingQos2Interceptor(refusals)
                .applyInterceptors()
                .applyAdvancedConfig()
                .addConnectedListener(context -> events.connected(
                        ((Mqtt5ClientConnectedContext) context).getConnAck().isSessionPresent()))
                .addDisconnectedListener(context -> Reconnection.prepare(context, events, endpoint, () -> {
                    var reconnector = (Mqtt5ClientReconnector) context.getReconnector();
                    reconnector.connectWith().simpleAuth(login()).applyConnect();
                }))
                .buildAsync();
    }

    private static Mqtt5Publish will(SessionSettings.Will will) {
        return Mqtt5Publish.builder()
                .topic(will.topic())
                .payload(Binary.utf8(will.message()).unwrap())
                .qos(Clients.qos(will.qos()))
                .retain(will.isRetained())
                .build();
    }

    private @Nullable Mqtt5SimpleAuth login() {
        Identity now = identity.get();
        if (now.isAnonymous()) {
            return null;
        }
        var builder = Mqtt5SimpleAuth.builder();
        if (now.user().isPresent() && now.password().isPresent()) {
            return builder.username(now.user().get())
                    .password(now.password().get())
                    .build();
        }
        return now.user().isPresent()
                ? builder.username(now.user().get()).build()
                : builder.password(now.password().orElseThrow()).build();
    }

    @Override
    public CompletableFuture<Void> connect() {
        Mqtt5Connect connect = Mqtt5Connect.builder()
                .cleanStart(settings.isCleanStart())
                .sessionExpiryInterval(settings.expiry())
                .keepAlive(settings.keepAlive())
                .restrictions()
                .receiveMaximum(settings.receiveMaximum())
                .maximumPacketSize(settings.maximumPacketSize())
                .applyRestrictions()
                .simpleAuth(login())
                .build();
        return client.connect(connect).thenApply(each -> null);
    }

    @Override
    public synchronized void listen() {
        var next = new Listening<Mqtt5Publish>(each -> events.arrived(arrival(each)));
        client.toRx().publishes(MqttGlobalPublishFilter.ALL, true).subscribe(next);
        listening.end();
        listening = next;
    }

    @Override
    public synchronized void deafen() {
        listening.end();
    }

    private Arrival arrival(Mqtt5Publish publish) {
        return new Arrival(packet(publish), isRejected -> {
            if (isRejected) {
                refusals.add(publish);
            }
            publish.acknowledge();
        });
    }

    private static Packet packet(Mqtt5Publish publish) {
        var headers = Headers.builder();
        publish.getUserProperties()
                .asList()
                .forEach(each ->
                        headers.add(each.getName().toString(), each.getValue().toString()));
        return new Packet(
                publish.getTopic().toString(),
                Binary.wrap(publish.getPayloadAsBytes()),
                Clients.qos(publish.getQos()),
                publish.isRetain(),
                headers.build(),
                publish.getContentType().map(Object::toString),
                publish.getPayloadFormatIndicator()
                        .filter(Mqtt5PayloadFormatIndicator.UTF_8::equals)
                        .isPresent(),
                publish.getMessageExpiryInterval(),
                publish.getResponseTopic().map(Object::toString),
                publish.getCorrelationData().map(Binary::of));
    }

    @Override
    public CompletableFuture<MqttQos> subscribe(String filter, MqttQos qos) {
        return client.subscribeWith()
                .topicFilter(filter)
                .qos(Clients.qos(qos))
                .send()
                .thenApply(each -> granted(each.getReasonCodes().get(0)));
    }

    private static MqttQos granted(Mqtt5SubAckReasonCode code) {
        return MqttQos.values()[code.getCode()];
    }

    @Override
    public CompletableFuture<Void> unsubscribe(String filter) {
        return client.unsubscribeWith().topicFilter(filter).send().thenApply(each -> null);
    }

    @Override
    public CompletableFuture<MqttReceipt> publish(Packet packet) {
        Mqtt5PublishBuilder.Complete publish = Mqtt5Publish.builder()
                .topic(packet.topic())
                .payload(packet.payload().unwrap())
                .qos(Clients.qos(packet.qos()))
                .retain(packet.isRetained())
                .userProperties(properties(packet))
                .contentType(packet.contentType().orElse(null))
                .payloadFormatIndicator(packet.isText() ? Mqtt5PayloadFormatIndicator.UTF_8 : null)
                .responseTopic(packet.responseTopic().orElse(null))
                .correlationData(packet.correlationData().map(Binary::unwrap).orElse(null));
        if (packet.expiry().isPresent()) {
            publish = publish.messageExpiryInterval(packet.expiry().getAsLong());
        }
        return client.publish(publish.build()).thenApply(Client5::receipt);
    }

    private static Mqtt5UserProperties properties(Packet packet) {
        return Mqtt5UserProperties.builder()
                .addAll(packet.headers().entries().stream()
                        .map(each ->
                                Mqtt5UserProperty.of(each.name(), each.value().text())))
                .build();
    }

    private static MqttReceipt receipt(Mqtt5PublishResult result) {
        if (result instanceof Mqtt5PublishResult.Mqtt5Qos1Result once) {
            return new MqttReceipt(once.getPubAck().getReasonCode() != Mqtt5PubAckReasonCode.NO_MATCHING_SUBSCRIBERS);
        } else if (result instanceof Mqtt5PublishResult.Mqtt5Qos2Result once) {
            return new MqttReceipt(once.getPubRec().getReasonCode() != Mqtt5PubRecReasonCode.NO_MATCHING_SUBSCRIBERS);
        }
        return new MqttReceipt(true);
    }

    @Override
    public CompletableFuture<Void> disconnect() {
        var disconnect = client.disconnectWith();
        return settings.isClean() && settings.expiry() > 0
                ? disconnect.sessionExpiryInterval(0).send()
                : disconnect.send();
    }

    /**
     * The messages that are rejected and not yet acknowledged, which the library lets us say only when it writes the acknowledgement. They
     * are known by what is in them: of two that are equal it does not matter which is which.
     */
    private static final class Refusals implements Mqtt5IncomingQos1Interceptor, Mqtt5IncomingQos2Interceptor {
        private final ConcurrentMap<Mqtt5Publish, Integer> rejected = new ConcurrentHashMap<>();

        void add(Mqtt5Publish publish) {
            rejected.merge(publish, 1, Integer::sum);
        }

        private boolean take(Mqtt5Publish publish) {
            if (rejected.isEmpty()) { // most of the time, and looking for one means reading all of its payload
                return false;
            }
            var wasThere = new AtomicBoolean();
            rejected.computeIfPresent(publish, (key, count) -> {
                wasThere.set(true);
                return count == 1 ? null : count - 1;
            });
            return wasThere.get();
        }

        @Override
        public void onPublish(Mqtt5ClientConfig config, Mqtt5Publish publish, Mqtt5PubAckBuilder acknowledgement) {
            if (take(publish)) {
                acknowledgement.reasonCode(Mqtt5PubAckReasonCode.IMPLEMENTATION_SPECIFIC_ERROR);
            }
        }

        @Override
        public void onPublish(Mqtt5ClientConfig config, Mqtt5Publish publish, Mqtt5PubRecBuilder acknowledgement) {
            if (take(publish)) {
                acknowledgement.reasonCode(Mqtt5PubRecReasonCode.IMPLEMENTATION_SPECIFIC_ERROR);
            }
        }

        @Override
        public void onPubRel(Mqtt5ClientConfig config, Mqtt5PubRel release, Mqtt5PubCompBuilder completion) {}
    }
}
