package com.example.house;

import com.example.house.servers.GroupServer;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.udp.UdpMulticast;
import java.util.function.Consumer;

/** Shows what it hears, and nobody has to know that it is there. Written with the same code as the collector. */
public final class Display implements AutoCloseable {
    private final HouseApi api;

    private Display(HouseApi api) {
        this.api = api;
    }

    /** Is in the group from then on, beside whoever is there. */
    public static Display open(String group, UdpMulticast multicast, Consumer<String> log) {
        var options = ConnectOptions.builder().option(multicast).build();
        var server = GroupServer.builder().group(group).build();
        var display = new Display(HouseApi.connect(server, options));
        display.api.hearReading().subscribe(delivery -> {
            var reading = delivery.message().payload();
            log.accept("display: " + reading.room() + " " + Math.round(reading.celsius()) + "°");
        });
        return display;
    }

    @Override
    public void close() {
        api.close();
    }
}
