package com.example.station;

import com.example.station.messages.MeasurementMessage;
import com.example.station.messages.SettingsRequestMessage;
import com.example.station.schemas.MeasurementPayload;
import com.example.station.schemas.SettingsRequestPayload;
import com.example.station.servers.GatewayServer;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.netty.Role;
import java.util.function.Consumer;

/** Measures, asks and hears warnings, all over one connection. Written with the code for the counterpart: {@code --perspective client}. */
public final class Station implements AutoCloseable {
    private final String name;
    private final TelemetryApi api;

    private Station(String name, TelemetryApi api) {
        this.name = name;
        this.api = api;
    }

    /** Connects, and hears warnings from then on. */
    public static Station open(String name, String gateway, Consumer<String> log) {
        // Nobody connects to a station: what it receives comes on its own connection.
        ConnectOptions options = ConnectOptions.builder().option(Role.CONNECT).build();
        var server = GatewayServer.builder().address(gateway).build();
        var station = new Station(name, TelemetryApi.connect(server, options));
        station.api
                .warn()
                .subscribe(delivery -> log.accept(
                        name + ": warned that " + delivery.message().payload().text()));
        return station;
    }

    /** Tells the gateway what it has measured. */
    public void measure(double celsius) {
        api.takeMeasurement().send(MeasurementMessage.of(new MeasurementPayload(name, celsius)));
    }

    /** Asks the gateway how often to measure. */
    public long askForSeconds() {
        return api.tellSettings()
                .request(SettingsRequestMessage.of(new SettingsRequestPayload(name, null)))
                .payload()
                .everySeconds();
    }

    @Override
    public void close() {
        api.close();
    }
}
