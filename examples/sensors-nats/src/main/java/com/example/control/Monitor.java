package com.example.control;

import com.example.control.channels.ReadingsParameters;
import com.example.control.messages.ReadingMessage;
import com.example.control.messages.SelfTestMessage;
import com.example.control.schemas.SelfTestPayload;
import com.example.control.schemas.SelfTestResultPayload;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Server;
import java.util.function.Consumer;

/** Watches all sensors of all sites. Written, as the others here, with the code for the application of the document. */
public final class Monitor implements AutoCloseable {
    private final SensorsApi api;
    private final Consumer<String> log;

    private Monitor(SensorsApi api, Consumer<String> log) {
        this.api = api;
        this.log = log;
    }

    /** Connects, and subscribes to {@code sensors.*.*}. */
    public static Monitor open(Server server, ConnectOptions options, Consumer<String> log) {
        var monitor = new Monitor(SensorsApi.connect(server, options), log);
        monitor.api.watchReadings().subscribe(monitor::show);
        return monitor;
    }

    private void show(Delivery<ReadingMessage> delivery) {
        var from = ReadingsParameters.from(delivery.parameters());
        log.accept("monitor: " + from.site() + ", " + from.sensor() + ": "
                + delivery.message().payload().celsius() + " degrees");
    }

    /** Has a sensor test itself, and waits for the result. Fails at once when the sensor is not there. */
    public void askForSelfTest(String site, String sensor) {
        SelfTestResultPayload result = api.askForSelfTest(site, sensor)
                .request(SelfTestMessage.of(new SelfTestPayload(true)))
                .payload();
        log.accept("monitor: " + site + ", " + sensor + ": " + result.verdict().value());
    }

    @Override
    public void close() {
        api.close();
    }
}
