package com.example.prices;

import com.example.desk.Desk;
import com.example.desk.servers.WorkbenchServer;
import com.example.trader.Trader;
import io.asyncapigen.runtime.ConnectOptions;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A desk and its customers, who share nothing but the document and a port. */
public final class Prices {
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();

    private Prices() {}

    /** Without arguments. */
    public static void main(String[] args) throws InterruptedException {
        new Prices().run();
    }

    private void run() throws InterruptedException {
        var options = ConnectOptions.defaults();
        try (var desk = Desk.open(at("localhost:0"), options)) { // 0: a port that is free
            var there = at("localhost:" + desk.port());
            try (var ann = Trader.open("ann", there, options, log::add);
                    var ben = Trader.open("ben", there, options, log::add)) {
                ann.watch("gold");
                desk.tell("gold", 6_150);
                print(1);
                ben.watch("gold");
                desk.tell("gold", 6_210);
                print(2);
                System.out.println("the desk knows " + desk.watching());
                System.out.println("ben: 10 grams cost " + ben.ask("gold", 10));
            }
        }
    }

    private static WorkbenchServer at(String server) {
        return WorkbenchServer.builder().server(server).build();
    }

    /** Prints so many lines, as they come in the alphabet: who of two hears it first is chance. */
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
