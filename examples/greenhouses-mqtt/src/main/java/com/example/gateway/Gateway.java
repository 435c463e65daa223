package com.example.gateway;

import com.example.gateway.channels.WateringParameters;
import com.example.gateway.channels.WindowsParameters;
import com.example.gateway.messages.AlarmMessage;
import com.example.gateway.messages.ClimateMessage;
import com.example.gateway.messages.GatewayStateMessage;
import com.example.gateway.messages.MoveWindowsMessage;
import com.example.gateway.messages.WateringMessage;
import com.example.gateway.messages.WindowPositionMessage;
import com.example.gateway.schemas.AlarmHeaders;
import com.example.gateway.schemas.AlarmHeadersSeverity;
import com.example.gateway.schemas.AlarmPayload;
import com.example.gateway.schemas.ClimatePayload;
import com.example.gateway.schemas.GatewayStatePayload;
import com.example.gateway.servers.WorkbenchForGatewayServer;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Server;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Speaks for sensors, windows and valves. Written with the code for the counterpart: {@code --perspective client}. */
public final class Gateway implements AutoCloseable {
    private static final int WARM = 24;
    private static final int DRY = 40;
    private static final int COLD = 10;

    private final GreenhousesApi api;

    private Gateway(GreenhousesApi api) {
        this.api = api;
    }

    /**
     * Is there until the standard input ends. Then it says goodbye; killed, it leaves that to the broker.
     *
     * @param args the broker, {@code localhost:1883} for example
     */
    public static void main(String[] args) throws IOException {
        Server server = WorkbenchForGatewayServer.builder().broker(args[0]).build();
        try (var gateway = Gateway.open(server, ConnectOptions.defaults())) {
            System.out.println("the gateway is up");
            gateway.awaitEnd(System.in);
        }
    }

    /** Connects, goes on with what it was told while it was away, and says that it is there. */
    public static Gateway open(Server server, ConnectOptions options) {
        var gateway = new Gateway(GreenhousesApi.connect(server, options));
        gateway.api.moveWindows().respond(gateway::move);
        gateway.api.water().subscribe(gateway::water);
        gateway.tellState(GatewayStatePayload.ONLINE);
        return gateway;
    }

    private void awaitEnd(InputStream typed) throws IOException {
        typed.transferTo(OutputStream.nullOutputStream());
    }

    private void tellState(GatewayStatePayload state) {
        api.watchGateway().send(GatewayStateMessage.of(state));
    }

    private WindowPositionMessage move(Delivery<MoveWindowsMessage> delivery) {
        String house = WindowsParameters.from(delivery.parameters()).house();
        long percent = delivery.message().payload().percent();
        long celsius = WARM - percent / 5;
        tellClimate(house, celsius, DRY);
        if (celsius < COLD) {
            api.takeAlarms(house)
                    .send(AlarmMessage.of(
                            new AlarmPayload("it is cold, " + celsius + " degrees"),
                            new AlarmHeaders(AlarmHeadersSeverity.RUN)));
        }
        return WindowPositionMessage.of(delivery.message().payload());
    }

    private void water(Delivery<WateringMessage> delivery) {
        String house = WateringParameters.from(delivery.parameters()).house();
        tellClimate(house, WARM, DRY + delivery.message().payload().litres());
    }

    private void tellClimate(String house, long celsius, long humidity) {
        api.watchClimate(house).send(ClimateMessage.of(new ClimatePayload(celsius, humidity)));
    }

    @Override
    public void close() {
        tellState(GatewayStatePayload.OFFLINE);
        api.close();
    }
}
