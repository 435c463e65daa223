package com.example.beacons;

import com.example.node.Node;
import com.example.station.Station;
import com.example.station.servers.BeaconsServer;
import com.example.station.servers.ClockServer;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.ip.IpLocal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A station and two nodes on one machine, so that each needs an address of its own. */
public final class Beacons {
    private final Server beacons = BeaconsServer.create();
    private final Server clock = ClockServer.create();
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();

    private Beacons() {}

    public static void main(String[] args) throws Exception {
        run(Clock.systemUTC());
    }

    static void run(Clock time) throws Exception {
        new Beacons().talk(time);
    }

    private void talk(Clock time) throws Exception {
        try (var station = Station.open(beacons, clock, ConnectOptions.defaults(), time, log::add);
                var first = node("node-7", "127.0.0.2");
                var second = node("node-9", "127.0.0.3")) {
            first.beAlive(12);
            print();
            second.beAlive(5);
            print();
            System.out.println("station: " + station.alive() + " nodes are alive");
            System.out.println("node-7: it is " + first.askForTime("Europe/Vienna"));
            System.out.println("node-9: it is " + second.askForTime("Asia/Tokyo"));
        }
    }

    /** On a machine of its own a node needs no options. */
    private Node node(String name, String address) throws UnknownHostException {
        ConnectOptions options = ConnectOptions.builder()
                .option(new IpLocal(InetAddress.getByName(address)))
                .build();
        return Node.open(name, beacons, clock, options);
    }

    private void print() throws InterruptedException {
        String line = log.poll(30, TimeUnit.SECONDS);
        if (line == null) {
            throw new IllegalStateException("nothing happened for thirty seconds");
        }
        System.out.println(line);
    }
}
