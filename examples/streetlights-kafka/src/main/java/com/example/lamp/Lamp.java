package com.example.lamp;

import com.example.lamp.messages.DimLightMessage;
import com.example.lamp.messages.HealthMessage;
import com.example.lamp.messages.LightMeasuredMessage;
import com.example.lamp.messages.TurnOffMessage;
import com.example.lamp.messages.TurnOnMessage;
import com.example.lamp.schemas.Health;
import com.example.lamp.schemas.HealthStatus;
import com.example.lamp.schemas.LightMeasured;
import com.example.lamp.schemas.StampedHeaders;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.kafka.KafkaGroup;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Measures light and does as it is told. Written with the code for the counterpart: {@code --perspective client}. */
public final class Lamp implements CommandsHandler, AutoCloseable {
    private final String id;
    private final StreetlightsApi api;
    private final Consumer<String> log;
    private final AtomicInteger sequence = new AtomicInteger();

    private Lamp(String id, StreetlightsApi api, Consumer<String> log) {
        this.id = id;
        this.api = api;
        this.log = log;
    }

    /** Connects; from then on the lamp takes commands and answers questions. Each lamp is a consumer group of its own. */
    public static Lamp open(String id, Server broker, ConnectOptions options, Consumer<String> log) {
        ConnectOptions ours =
                options.toBuilder().option(KafkaGroup.of("lamp-" + id)).build();
        var lamp = new Lamp(id, StreetlightsApi.connect(broker, ours), log);
        lamp.api.commandsChannel().subscriber(id, null).subscribe(lamp);
        lamp.api.askHealth(id).respond(question -> HealthMessage.of(new Health(HealthStatus.FINE, 1200L)));
        return lamp;
    }

    /** Tells how bright it is. */
    public void measure(int lumens, OffsetDateTime at) {
        var headers = new StampedHeaders("lamp-" + id, sequence.getAndIncrement());
        api.receiveLightMeasured(id).send(LightMeasuredMessage.of(new LightMeasured(lumens, at), headers));
    }

    @Override
    public void onTurnOn(Delivery<TurnOnMessage> delivery) {
        log.accept(
                "lamp " + id + ": on, because " + delivery.message().payload().reason());
    }

    @Override
    public void onTurnOff(Delivery<TurnOffMessage> delivery) {
        log.accept("lamp " + id + ": off");
    }

    @Override
    public void onDimLight(Delivery<DimLightMessage> delivery) {
        log.accept("lamp " + id + ": at " + delivery.message().payload().percent() + " percent, "
                + delivery.parameters().get("priority"));
    }

    @Override
    public void close() {
        api.close();
    }
}
