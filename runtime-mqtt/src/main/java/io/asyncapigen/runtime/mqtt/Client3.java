package io.asyncapigen.runtime.mqtt;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.lifecycle.Mqtt3ClientConnectedContext;
import com.hivemq.client.mqtt.mqtt3.lifecycle.Mqtt3ClientReconnector;
import com.hivemq.client.mqtt.mqtt3.message.auth.Mqtt3SimpleAuth;
import com.hivemq.client.mqtt.mqtt3.message.connect.Mqtt3Connect;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import io.asyncapigen.runtime.Binary;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** MQTT 3.1.1. Thread-safe. */
final class Client3 implements Client {
    private final SessionSettings settings;
    private final Supplier<Identity> identity;
    private final Events events;
    private final Mqtt3AsyncClient client;
    // Guarded by this.
    private Listening<Mqtt3Publish> listening = new Listening<>(each -> {});

    Client3(SessionSettings settings, Endpoint endpoint, Supplier<Identity> identity, Events events) {
        this.settings = settings;
        this.identity = identity;
        this.events = events;
        this.client = Clients.builder(settings, endpoint)
                .useMqttVersion3()
                .willPublish(settings.will().map(Client3::will).orElse(null))
                .addConnectedListener(context -> events.connected(
                        ((Mqtt3ClientConnectedContext) context).getConnAck().isSessionPresent()))
                .addDisconnectedListener(context -> Reconnection.prepare(context, events, endpoint, () -> {
                    var reconnector = (Mqtt3ClientReconnector) context.getReconnector();
                    reconnector.connectWith().simpleAuth(login()).applyConnect();
                }))
                .buildAsync();
    }

    private static Mqtt3Publish will(SessionSettings.Will will) {
        return Mqtt3Publish.builder()
                .topic(will.topic())
                .payload(Binary.utf8(will.message()).unwrap())
                .qos(Clients.qos(will.qos()))
                .retain(will.isRetained())
                .build();
    }

    private @Nullable Mqtt3SimpleAuth login() {
        Identity now = identity.get();
        if (now.isAnonymous()) {
            return null;
        }
        // Here there is no password without a user.
        var builder = Mqtt3SimpleAuth.builder().username(now.user().orElse(""));
        return now.password().isPresent()
                ? builder.password(now.password().get()).build()
                : builder.build();
    }

    @Override
    public CompletableFuture<Void> connect() {
        Mqtt3Connect connect = Mqtt3Connect.builder()
                .cleanSession(settings.isClean())
                .keepAlive(settings.keepAlive())
                .simpleAuth(login())
                .build();
        return client.connect(connect).thenApply(each -> null);
    }

    @Override
    public synchronized void listen() {
        var next = new Listening<Mqtt3Publish>(each -> events.arrived(arrival(each)));
        client.toRx().publishes(MqttGlobalPublishFilter.ALL, true).subscribe(next);
        listening.end();
        listening = next;
    }

    @Override
    public synchronized void deafen() {
        listening.end();
    }

    private static Arrival arrival(Mqtt3Publish publish) {
        var packet = Packet.plain(
                publish.getTopic().toString(),
                Binary.wrap(publish.getPayloadAsBytes()),
                Clients.qos(publish.getQos()),
                publish.isRetain());
        return new Arrival(packet, isRejected -> publish.acknowledge());
    }

    @Override
    public CompletableFuture<MqttQos> subscribe(String filter, MqttQos qos) {
        return client.subscribeWith()
                .topicFilter(filter)
                .qos(Clients.qos(qos))
                .send()
                .thenApply(each -> MqttQos.values()[each.getReturnCodes().get(0).getCode()]);
    }

    @Override
    public CompletableFuture<Void> unsubscribe(String filter) {
        return client.unsubscribeWith().topicFilter(filter).send();
    }

    @Override
    public CompletableFuture<MqttReceipt> publish(Packet packet) {
        var publish = Mqtt3Publish.builder()
                .topic(packet.topic())
                .payload(packet.payload().unwrap())
                .qos(Clients.qos(packet.qos()))
                .retain(packet.isRetained())
                .build();
        return client.publish(publish).thenApply(each -> new MqttReceipt(true));
    }

    @Override
    public CompletableFuture<Void> disconnect() {
        return client.disconnect();
    }
}
