package com.example.sensor;

import com.example.sensor.messages.ReadingMessage;
import com.example.sensor.messages.SearchMessage;
import com.example.sensor.schemas.FoundPayload;
import com.example.sensor.schemas.ReadingPayload;
import com.example.sensor.schemas.SearchPayload;
import com.example.sensor.servers.GroupServer;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.udp.UdpMulticast;
import java.util.concurrent.atomic.AtomicLong;

/** Reads, and tells the group. Written with the code for the counterpart: {@code --perspective client}. */
public final class Thermometer implements AutoCloseable {
    private final String room;
    private final HouseApi api;
    private final AtomicLong count = new AtomicLong();

    private Thermometer(String room, HouseApi api) {
        this.room = room;
        this.api = api;
    }

    /** Sends to the group, which it need not be in. */
    public static Thermometer open(String room, String group, UdpMulticast multicast) {
        var options = ConnectOptions.builder().option(multicast).build();
        var server = GroupServer.builder().group(group).build();
        return new Thermometer(room, HouseApi.connect(server, options));
    }

    /** Asks the group who collects readings; the first answer counts. */
    public FoundPayload search() {
        return api.beFound()
                .request(SearchMessage.of(new SearchPayload(room, null)))
                .payload();
    }

    /** Tells everybody who listens. That it is over does not say that anybody does. */
    public void tell(double celsius) {
        api.hearReading().send(ReadingMessage.of(new ReadingPayload(room, celsius, count.incrementAndGet())));
    }

    /** Reads something that it tells nobody, as if the datagram were lost. */
    public void lose() {
        count.incrementAndGet();
    }

    @Override
    public void close() {
        api.close();
    }
}
