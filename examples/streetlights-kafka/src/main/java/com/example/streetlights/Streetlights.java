package com.example.streetlights;

import com.example.controlroom.ControlRoom;
import com.example.lamp.Lamp;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.testkit.InMemoryTransport;
import java.time.OffsetDateTime;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An evening in the harbour: a control room and a lamp, which share nothing but the document. */
public final class Streetlights {
    private Streetlights() {}

    public static void main(String[] args) throws InterruptedException {
        // With a broker: ConnectOptions.builder().credentials(new UserPassword(user, password)).build()
        ConnectOptions options = ConnectOptions.defaults().transport(InMemoryTransport.create());
        BlockingQueue<String> log = new LinkedBlockingQueue<>();
        try (var room = ControlRoom.open(options, log::add);
                var lamp = Lamp.open("42", options, log::add)) {
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
            String line = log.poll(10, TimeUnit.SECONDS);
            if (line == null) {
                throw new IllegalStateException("nothing happened for ten seconds");
            }
            System.out.println(line);
        }
    }
}
