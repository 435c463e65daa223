package com.example.house;

import com.example.house.messages.FoundMessage;
import com.example.house.messages.ReadingMessage;
import com.example.house.messages.SearchMessage;
import com.example.house.schemas.FoundPayload;
import com.example.house.servers.GroupServer;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.udp.UdpMulticast;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Collects readings, and is found by those who have some. Written with the code for the application of the document. */
public final class Collector implements AutoCloseable {
    private final String name;
    private final HouseApi api;
    private final Consumer<String> log;
    private final Map<String, Long> counts = new ConcurrentHashMap<>();

    private Collector(String name, HouseApi api, Consumer<String> log) {
        this.name = name;
        this.api = api;
        this.log = log;
    }

    /**
     * Is in the group from then on.
     *
     * @param group its address, and a port; with port 0 a free one
     */
    public static Collector open(String name, String group, UdpMulticast multicast, Consumer<String> log) {
        var options = ConnectOptions.builder().option(multicast).build();
        var server = GroupServer.builder().group(group).build();
        var collector = new Collector(name, HouseApi.connect(server, options), log);
        // One at a time, so that they are counted in the order in which they come.
        collector.api.hearReading().maxInFlight(1).subscribe(collector::hear);
        collector.api.beFound().respond(collector::answer);
        return collector;
    }

    /** Where it hears the group. */
    public int port() {
        return api.connection().localAddress().orElseThrow().getPort();
    }

    private void hear(Delivery<ReadingMessage> delivery) {
        var reading = delivery.message().payload();
        Long before = counts.put(reading.room(), reading.count());
        long lost = reading.count() - (before == null ? 0 : before) - 1;
        log.accept(name + ": " + reading.celsius() + " degrees in the " + reading.room()
                + (lost > 0 ? ", after " + lost + " lost ones" : ""));
    }

    private FoundMessage answer(Delivery<SearchMessage> delivery) {
        long seconds = delivery.message().payload().room().equals("oven") ? 1 : 60;
        return FoundMessage.of(new FoundPayload(name, seconds, null));
    }

    @Override
    public void close() {
        api.close();
    }
}
