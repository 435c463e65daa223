package com.example.controlroom;

import com.example.controlroom.channels.CommandsParameters.Priority;
import com.example.controlroom.channels.LightMeasuredParameters;
import com.example.controlroom.messages.DimLightMessage;
import com.example.controlroom.messages.HowAreYouMessage;
import com.example.controlroom.messages.LightMeasuredMessage;
import com.example.controlroom.messages.TurnOnMessage;
import com.example.controlroom.schemas.Dimming;
import com.example.controlroom.schemas.Health;
import com.example.controlroom.schemas.HowAreYouPayload;
import com.example.controlroom.schemas.LightMeasured;
import com.example.controlroom.schemas.Switching;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Server;
import java.time.OffsetDateTime;
import java.util.function.Consumer;

/** Switches a lamp on when it gets dark around it. Written with the code for the application of the document. */
public final class ControlRoom implements AutoCloseable {
    private static final int DARK = 50;

    private final StreetlightsApi api;
    private final Consumer<String> log;

    private ControlRoom(StreetlightsApi api, Consumer<String> log) {
        this.api = api;
        this.log = log;
    }

    /** Connects, and listens to all lamps. */
    public static ControlRoom open(Server broker, ConnectOptions options, Consumer<String> log) {
        var room = new ControlRoom(StreetlightsApi.connect(broker, options), log);
        room.api.receiveLightMeasured().subscribe(room::measured);
        return room;
    }

    private void measured(Delivery<LightMeasuredMessage> delivery) {
        String lamp = LightMeasuredParameters.from(delivery.parameters()).streetlightId();
        LightMeasured light = delivery.message().payload();
        log.accept("control room: " + light.lumens() + " lumens around lamp " + lamp);
        if (light.lumens() < DARK) {
            api.turnOn(lamp).send(TurnOnMessage.of(new Switching(light.measuredAt(), "it gets dark")));
        }
    }

    /** Dims a lamp at once. */
    public void dim(String lamp, int percent, OffsetDateTime at) {
        api.dimLight(lamp, Priority.URGENT).send(DimLightMessage.of(new Dimming(at, percent)));
    }

    /** Asks a lamp how it is, and waits for the answer. */
    public void ask(String lamp) {
        Health health = api.askHealth(lamp)
                .request(HowAreYouMessage.of(new HowAreYouPayload(true)))
                .payload();
        log.accept("control room: lamp " + lamp + " is " + health.status().value() + " after " + health.hours()
                + " hours");
    }

    @Override
    public void close() {
        api.close();
    }
}
