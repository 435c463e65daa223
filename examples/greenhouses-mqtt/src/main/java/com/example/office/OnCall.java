package com.example.office;

import com.example.office.channels.AlarmsParameters;
import com.example.office.messages.AlarmMessage;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.mqtt.MqttShare;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Somebody who is called when something is wrong: of all of these, one for each alarm. */
public final class OnCall implements AutoCloseable {
    private static final MqttShare GROUP = new MqttShare("on-call");

    private final GreenhousesApi api;
    private final Consumer<String> log;
    private final AtomicInteger calls = new AtomicInteger();

    private OnCall(GreenhousesApi api, Consumer<String> log) {
        this.api = api;
        this.log = log;
    }

    /** Connects, and subscribes to {@code $share/on-call/greenhouses/+/alarms}. */
    public static OnCall open(Server server, ConnectOptions options, Consumer<String> log) {
        var onCall = new OnCall(GreenhousesApi.connect(server, options), log);
        onCall.api.takeAlarms(GROUP).subscribe(onCall::take);
        return onCall;
    }

    private void take(Delivery<AlarmMessage> delivery) {
        calls.incrementAndGet();
        AlarmMessage alarm = delivery.message();
        log.accept("on call: " + alarm.headers().severity().value() + ": "
                + AlarmsParameters.from(delivery.parameters()).house() + ": "
                + alarm.payload().what());
    }

    /** How many alarms were for this one. */
    public int calls() {
        return calls.get();
    }

    @Override
    public void close() {
        api.close();
    }
}
