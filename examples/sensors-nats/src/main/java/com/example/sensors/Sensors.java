package com.example.sensors;

import com.example.control.Archiver;
import com.example.control.Billing;
import com.example.control.Monitor;
import com.example.control.servers.WorkbenchServer;
import com.example.device.Meter;
import com.example.device.Sensor;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import java.time.OffsetDateTime;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The control room of a plant and its devices, which share nothing but the document and a NATS server. */
public final class Sensors {
    private final Server server;
    private final ConnectOptions options;
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();

    private Sensors(Server server, ConnectOptions options) {
        this.server = server;
        this.options = options;
    }

    /** @param args the server, {@code localhost:4222} for example; without it the environment variable NATS_SERVER says */
    public static void main(String[] args) throws InterruptedException {
        String server = args.length > 0 ? args[0] : System.getenv().getOrDefault("NATS_SERVER", "localhost:4222");
        // In production: ProductionServer.create(), and options with a name and a password.
        var plant = new Sensors(WorkbenchServer.builder().server(server).build(), ConnectOptions.defaults());
        plant.watch();
        plant.bill();
    }

    /** The monitor hears of all readings, and of each one of the archivers does. */
    private void watch() throws InterruptedException {
        try (var monitor = Monitor.open(server, options, log::add);
                var archiver = Archiver.open(server, options, log::add);
                var another = Archiver.open(server, options, log::add);
                var boiler = Sensor.open("boilers", "b2", server, options);
                var gate = Sensor.open("yard", "gate", server, options)) {
            boiler.measure(81.5, OffsetDateTime.now());
            print(2);
            gate.measure(-3, OffsetDateTime.now());
            print(2);
            boiler.measure(120, OffsetDateTime.now());
            print(2);
            System.out.println("archivers: " + (archiver.written() + another.written()) + " readings written down");
            monitor.askForSelfTest("boilers", "b2");
            monitor.askForSelfTest("yard", "gate");
            print(2);
        }
    }

    /** What a meter tells while nobody bills is not lost. */
    private void bill() throws InterruptedException {
        Billing.open(server, options, log::add).close(); // from then on there is the stream
        try (var meter = Meter.open("yard", "7", server, options)) {
            var morning = OffsetDateTime.now();
            meter.tell(1200, morning);
            meter.tell(1215, morning.plusHours(8));
            boolean isNew = meter.tell(1215, morning.plusHours(8)); // as after an answer that was lost
            System.out.println("meter: the last one was " + (isNew ? "new" : "known already"));
        }
        try (var billing = Billing.open(server, options, log::add)) {
            print(2);
            System.out.println("billing: " + billing.billed() + " readings billed");
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
