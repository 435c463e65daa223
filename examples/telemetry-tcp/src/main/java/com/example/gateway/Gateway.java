package com.example.gateway;

import com.example.gateway.messages.MeasurementMessage;
import com.example.gateway.messages.SettingsMessage;
import com.example.gateway.messages.SettingsRequestMessage;
import com.example.gateway.messages.WarningMessage;
import com.example.gateway.schemas.SettingsPayload;
import com.example.gateway.schemas.WarningPayload;
import com.example.gateway.servers.GatewayServer;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.netty.Role;
import java.util.function.Consumer;

/** Listens for stations. Written with the code for the application of the document. */
public final class Gateway implements AutoCloseable {
    private static final double HOT = 40;

    private final TelemetryApi api;
    private final Consumer<String> log;

    private Gateway(TelemetryApi api, Consumer<String> log) {
        this.api = api;
        this.log = log;
    }

    /**
     * Listens from then on.
     *
     * @param address host and port; with port 0 on a free one
     */
    public static Gateway open(String address, Consumer<String> log) {
        // Warnings go out on the connections that come in.
        ConnectOptions options = ConnectOptions.builder().option(Role.LISTEN).build();
        var server = GatewayServer.builder().address(address).build();
        var gateway = new Gateway(TelemetryApi.connect(server, options), log);
        gateway.api.takeMeasurement().subscribe(gateway::take);
        gateway.api.tellSettings().respond(gateway::tell);
        return gateway;
    }

    /** Where it listens. */
    public int port() {
        return api.connection().localAddress().orElseThrow().getPort();
    }

    private void take(Delivery<MeasurementMessage> delivery) {
        var measured = delivery.message().payload();
        log.accept("gateway: " + measured.station() + " has " + measured.celsius() + " degrees");
        if (measured.celsius() > HOT) {
            api.warn().send(WarningMessage.of(new WarningPayload("it is hot at " + measured.station())));
        }
    }

    private SettingsMessage tell(Delivery<SettingsRequestMessage> delivery) {
        String station = delivery.message().payload().station();
        return SettingsMessage.of(new SettingsPayload(station.equals("beach") ? 10L : 60L, null));
    }

    @Override
    public void close() {
        api.close();
    }
}
