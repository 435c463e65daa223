package com.example.greenhouses;

import com.example.office.Office;
import com.example.office.OnCall;
import com.example.office.servers.WorkbenchServer;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import java.io.IOException;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The office of a nursery and its gateway, which share nothing but the document and an MQTT broker. */
public final class Greenhouses {
    private final String broker;
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();

    private Greenhouses(String broker) {
        this.broker = broker;
    }

    /** @param args the broker, {@code localhost:1883} for example; without it the environment variable MQTT_SERVER says */
    public static void main(String[] args) throws IOException, InterruptedException {
        String broker = args.length > 0 ? args[0] : System.getenv().getOrDefault("MQTT_SERVER", "localhost:1883");
        new Greenhouses(broker).run();
    }

    private void run() throws IOException, InterruptedException {
        // In production: ProductionServer.create(), and options with a name and a password.
        Server server = WorkbenchServer.builder().broker(broker).build();
        ConnectOptions options = ConnectOptions.defaults();
        GatewayProcess gateway = GatewayProcess.start(broker);
        try (var office = Office.open(server, options, log::add);
                var first = OnCall.open(server, options, log::add);
                var second = OnCall.open(server, options, log::add)) {
            print(1); // said before anybody was in the office, and retained
            office.moveWindows("tulips", 30);
            print(2);
            office.moveWindows("cacti", 100);
            print(3);
            office.moveWindows("orchids", 80);
            print(3);
            System.out.println("on call: " + (first.calls() + second.calls()) + " alarms taken");
            gateway.kill();
            print(1); // the last will
            office.water("roses", 25);
            gateway = GatewayProcess.start(broker);
            print(2);
            gateway.close();
            print(1);
        } finally {
            gateway.close();
        }
    }

    /** Prints so many lines, as they come in the alphabet: who is first of those that hear the same is chance. */
    private void print(int lines) throws InterruptedException {
        var sorted = new TreeSet<String>();
        for (int i = 0; i < lines; i++) {
            String line = log.poll(30, TimeUnit.SECONDS);
            if (line == null) {
                throw new IllegalStateException("nothing happened for thirty seconds");
            }
            sorted.add(line);
        }
        sorted.forEach(System.out::println);
    }
}
