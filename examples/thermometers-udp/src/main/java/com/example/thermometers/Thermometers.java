package com.example.thermometers;

import com.example.house.Collector;
import com.example.house.Display;
import com.example.sensor.Thermometer;
import io.asyncapigen.runtime.udp.UdpMulticast;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Who collects, who shows and who reads in a house. They share nothing but the document and the address of a group. */
public final class Thermometers {
    private static final String GROUP = "239.255.77.20:";
    private static final BlockingQueue<String> LOG = new LinkedBlockingQueue<>();

    private Thermometers() {}

    /** @param args the network interface of the house, {@code eth0} for example; without it all stays on this machine */
    @SuppressWarnings("try") // the display has but to be there
    public static void main(String[] args) throws InterruptedException, SocketException {
        var multicast = UdpMulticast.standard().on(args.length > 0 ? args[0] : loopback());
        try (var collector = Collector.open("cellar", GROUP + 0, multicast, LOG::add)) {
            String group = GROUP + collector.port();
            try (var display = Display.open(group, multicast, LOG::add);
                    var kitchen = Thermometer.open("kitchen", group, multicast);
                    var oven = Thermometer.open("oven", group, multicast)) {
                ask("kitchen", kitchen);
                ask("oven", oven);
                kitchen.tell(21.4);
                print(2);
                oven.tell(179.8);
                print(2);
                kitchen.lose();
                kitchen.tell(22.6);
                print(2);
            }
        }
    }

    private static String loopback() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .filter(each -> each.inetAddresses().anyMatch(InetAddress::isLoopbackAddress))
                .map(NetworkInterface::getName)
                .findFirst()
                .orElseThrow();
    }

    private static void ask(String room, Thermometer thermometer) {
        var found = thermometer.search();
        System.out.println(room + ": every " + found.everySeconds() + " seconds, says " + found.collector());
    }

    /** Prints so many lines, as they come in the alphabet: who is first of those that hear the same is chance. */
    private static void print(int lines) throws InterruptedException {
        var sorted = new TreeSet<String>();
        for (int i = 0; i < lines; i++) {
            String line = LOG.poll(30, TimeUnit.SECONDS);
            if (line == null) {
                throw new IllegalStateException("nothing happened for thirty seconds");
            }
            sorted.add(line);
        }
        sorted.forEach(System.out::println);
    }
}
