package com.example.printshop;

import com.example.desk.Desk;
import com.example.desk.schemas.JobPayloadPaper;
import com.example.desk.servers.WorkbenchServer;
import com.example.printer.Printer;
import com.example.printer.schemas.JobPayload;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import java.io.IOException;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A desk and two printers, which share nothing but the document and a Redis server. */
public final class PrintShop {
    private final String address;
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();

    private PrintShop(String address) {
        this.address = address;
    }

    /** @param args the server, {@code localhost:6379} for example; without it the environment variable REDIS_SERVER says */
    public static void main(String[] args) throws IOException, InterruptedException {
        String address = args.length > 0 ? args[0] : System.getenv().getOrDefault("REDIS_SERVER", "localhost:6379");
        new PrintShop(address).run();
    }

    private void run() throws IOException, InterruptedException {
        // In production: ProductionServer.create(), and options with a name and a password.
        Server server = WorkbenchServer.builder().server(address).build();
        ConnectOptions options = ConnectOptions.defaults();
        try (var desk = Desk.open(server, options, log::add);
                var old = JammedPrinter.start("old", address)) {
            desk.take("alice", "poster", JobPayloadPaper.A3);
            print(1);
            try (var modern = Printer.open("modern", PrintShop::putOnPaper, server, options)) {
                desk.take("bob", "menu", JobPayloadPaper.A4);
                print(2);
                old.kill();
                print(2); // what the old one has left
                desk.take("carol", "banner", JobPayloadPaper.A0);
                print(3);
                System.out.println("printer modern: " + modern.printed() + " jobs printed");
            }
        }
    }

    private static void putOnPaper(JobPayload job) {
        if (job.paper() == com.example.printer.schemas.JobPayloadPaper.A0) {
            throw new IllegalArgumentException(job.paper().value() + " is too large for this printer");
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
