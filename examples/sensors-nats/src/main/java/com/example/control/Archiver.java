package com.example.control;

import com.example.control.channels.ReadingsParameters;
import com.example.control.messages.ReadingMessage;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Server;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Writes readings down. Any number of these share the work: the document puts them into one queue group. */
public final class Archiver implements AutoCloseable {
    private final SensorsApi api;
    private final Consumer<String> log;
    private final AtomicInteger written = new AtomicInteger();

    private Archiver(SensorsApi api, Consumer<String> log) {
        this.api = api;
        this.log = log;
    }

    /** Connects, and takes its part of the readings from then on. */
    public static Archiver open(Server server, ConnectOptions options, Consumer<String> log) {
        var archiver = new Archiver(SensorsApi.connect(server, options), log);
        archiver.api.archiveReadings().subscribe(archiver::write);
        return archiver;
    }

    private void write(Delivery<ReadingMessage> delivery) {
        written.incrementAndGet();
        var from = ReadingsParameters.from(delivery.parameters());
        ReadingMessage reading = delivery.message();
        log.accept("archiver: " + from.site() + ", " + from.sensor() + ": "
                + reading.payload().celsius() + " degrees, firmware "
                + reading.headers().firmware());
    }

    /** How many readings it has written down. */
    public int written() {
        return written.get();
    }

    @Override
    public void close() {
        api.close();
    }
}
