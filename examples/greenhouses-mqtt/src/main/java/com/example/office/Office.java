package com.example.office;

import com.example.office.channels.ClimateParameters;
import com.example.office.messages.ClimateMessage;
import com.example.office.messages.GatewayStateMessage;
import com.example.office.messages.MoveWindowsMessage;
import com.example.office.messages.WateringMessage;
import com.example.office.schemas.ClimatePayload;
import com.example.office.schemas.Opening;
import com.example.office.schemas.WateringPayload;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Server;
import java.util.function.Consumer;

/** Watches the houses and looks after them. Written, as {@link OnCall}, with the code for the application of the document. */
public final class Office implements AutoCloseable {
    private final GreenhousesApi api;
    private final Consumer<String> log;

    private Office(GreenhousesApi api, Consumer<String> log) {
        this.api = api;
        this.log = log;
    }

    /** Connects, and watches the gateway and, by {@code greenhouses/+/climate}, all houses. */
    public static Office open(Server server, ConnectOptions options, Consumer<String> log) {
        var office = new Office(GreenhousesApi.connect(server, options), log);
        office.api.watchClimate().subscribe(office::showClimate);
        office.api.watchGateway().subscribe(office::showGateway);
        return office;
    }

    private void showClimate(Delivery<ClimateMessage> delivery) {
        String house = ClimateParameters.from(delivery.parameters()).house();
        ClimatePayload climate = delivery.message().payload();
        log.accept("office: " + house + ": " + climate.celsius() + " degrees, " + climate.humidity() + " % humidity");
    }

    private void showGateway(Delivery<GatewayStateMessage> delivery) {
        log.accept("office: the gateway is " + delivery.message().payload().value());
    }

    /** Moves the windows of a house, and waits until it is done. Fails at once when nobody is there to do it. */
    public void moveWindows(String house, int percent) {
        Opening opening = api.moveWindows(house)
                .request(MoveWindowsMessage.of(new Opening(percent)))
                .payload();
        log.accept("office: " + house + ": the windows are open by " + opening.percent() + " %");
    }

    /** Waters a house; when the gateway is away, as soon as it is back. Returns when the broker has taken charge of it. */
    public void water(String house, int litres) {
        api.water(house).send(WateringMessage.of(new WateringPayload(litres)));
    }

    @Override
    public void close() {
        api.close();
    }
}
