package com.example.streetlights;

import com.example.controlroom.ControlRoom;
import com.example.controlroom.servers.WorkbenchServer;
import com.example.kafka.LocalKafka;
import com.example.lamp.Lamp;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An evening in the harbour: a control room and a lamp, which share nothing but the document. */
public final class Streetlights {
    private Streetlights() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        try (var kafka = LocalKafka.start()) {
            // In production: ProductionServer.create(), and options with a name and a password.
            run(WorkbenchServer.builder().broker(kafka.address()).build(), ConnectOptions.defaults());
        }
    }

    static void run(Server broker, ConnectOptions options) throws InterruptedException {
        BlockingQueue<String> log = new LinkedBlockingQueue<>();
        try (var room = ControlRoom.open(broker, options, log::add);
                var lamp = Lamp.open("42", broker, options, log::add)) {
            lamp.measure(250, OffsetDateTime.parse("2026-10-31T16:30:00+01:00"));
            print(log, 1);
            lamp.measure(12, OffsetDateTime.parse("2026-10-31T17:45:00+01:00"));
            print(log, 2);
            room.dim("42", 40, OffsetDateTime.parse("2026-10-31T23:00:00+01:00"));
            print(log, 1);
            room.ask("42");
            print(log, 1);
        }
    }

    /** Prints so many lines, as they come. */
    private static void print(BlockingQueue<String> log, int lines) throws InterruptedException {
        for (int i = 0; i < lines; i++) {
            String line = log.poll(30, TimeUnit.SECONDS);
            if (line == null) {
                throw new IllegalStateException("nothing happened for thirty seconds");
            }
            System.out.println(line);
        }
    }
}
