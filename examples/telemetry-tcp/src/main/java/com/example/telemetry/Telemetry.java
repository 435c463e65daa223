package com.example.telemetry;

import com.example.gateway.Gateway;
import com.example.station.Station;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A gateway and two stations, which share nothing but the document. */
public final class Telemetry {
    private static final BlockingQueue<String> LOG = new LinkedBlockingQueue<>();

    private Telemetry() {}

    /** @param args where the gateway listens, {@code 127.0.0.1:7070} for example; without it on a free port */
    public static void main(String[] args) throws InterruptedException {
        try (var gateway = Gateway.open(args.length > 0 ? args[0] : "127.0.0.1:0", LOG::add)) {
            String address = "127.0.0.1:" + gateway.port();
            try (var beach = Station.open("beach", address, LOG::add);
                    var summit = Station.open("summit", address, LOG::add)) {
                System.out.println("beach: every " + beach.askForSeconds() + " seconds");
                System.out.println("summit: every " + summit.askForSeconds() + " seconds");
                summit.measure(-4.5);
                print(1);
                beach.measure(41);
                print(3);
            }
        }
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
