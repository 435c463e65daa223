package com.example.streetlights;

import com.example.streetlights.api.StreetlightsApi;
import com.example.streetlights.api.channels.CommandsParameters.Priority;
import com.example.streetlights.api.messages.CommandsMessage;
import com.example.streetlights.api.messages.LightMeasuredMessage;
import com.example.streetlights.api.messages.TurnOnMessage;
import com.example.streetlights.api.schemas.LightMeasured;
import com.example.streetlights.api.schemas.StampedHeaders;
import com.example.streetlights.api.schemas.Switching;
import com.example.streetlights.api.servers.ProductionServer;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.testkit.InMemoryTransport;
import java.io.PrintStream;
import java.time.OffsetDateTime;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The control room hears that it gets dark at a lamp, and switches the lamp on. */
public final class Streetlights {
    private static final OffsetDateTime DUSK = OffsetDateTime.parse("2026-10-31T17:45:00+01:00");

    private final PrintStream out;

    Streetlights(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws InterruptedException {
        new Streetlights(System.out).run();
    }

    /** Returns when the lamp is on. */
    void run() throws InterruptedException {
        Server server = ProductionServer.builder()
                .district(ProductionServer.District.HILL)
                .build();
        ConnectOptions options =
                ConnectOptions.builder().transport(InMemoryTransport.create()).build();
        CountDownLatch switchedOn = new CountDownLatch(1);

        try (StreetlightsApi controlRoom = StreetlightsApi.connect(server, options);
                StreetlightsApi lamp = StreetlightsApi.connect(server, options)) {

            controlRoom.receiveLightMeasured().subscribe(delivery -> lightMeasured(controlRoom, delivery));
            lamp.commandsChannel().subscriber("lamp-42", null).subscribe(delivery -> {
                commanded(delivery);
                switchedOn.countDown();
            });

            lamp.lightMeasuredChannel()
                    .publisher("lamp-42")
                    .send(LightMeasuredMessage.of(
                            new LightMeasured(12, DUSK),
                            StampedHeaders.builder().sentBy("lamp-42").build()));
            if (!switchedOn.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the lamp stayed dark");
            }
        }
    }

    private void lightMeasured(StreetlightsApi controlRoom, Delivery<LightMeasuredMessage> delivery) {
        LightMeasured measured = delivery.message().payload();
        String lamp = delivery.parameters().get("streetlightId");
        out.println(lamp + " measures " + measured.lumens() + " lumens");
        if (lamp != null && measured.lumens() < 50) {
            Switching now = Switching.builder()
                    .at(measured.measuredAt())
                    .reason("it gets dark")
                    .build();
            controlRoom.turnOn(lamp, Priority.URGENT).send(TurnOnMessage.of(now));
        }
    }

    private void commanded(Delivery<CommandsMessage> delivery) {
        if (delivery.message() instanceof TurnOnMessage turnOn) {
            out.println(delivery.address() + ": on, because " + turnOn.payload().reason());
        }
    }
}
