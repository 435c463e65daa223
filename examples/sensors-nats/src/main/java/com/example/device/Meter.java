package com.example.device;

import com.example.device.messages.MeterReadingMessage;
import com.example.device.schemas.MeterReadingPayload;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.nats.NatsMessageId;
import io.asyncapigen.runtime.nats.NatsReceipt;
import io.asyncapigen.runtime.nats.NatsStream;
import java.time.OffsetDateTime;

/** Tells what has to be paid for. Written with the code for the counterpart, too. */
public final class Meter implements AutoCloseable {
    private final String name;
    private final SensorsApi api;
    private final Publisher<MeterReadingMessage> readings;

    private Meter(String name, SensorsApi api, Publisher<MeterReadingMessage> readings) {
        this.name = name;
        this.api = api;
        this.readings = readings;
    }

    /** Connects. */
    public static Meter open(String site, String number, Server server, ConnectOptions options) {
        SensorsApi api = SensorsApi.connect(server, options);
        return new Meter(site + "-" + number, api, api.billConsumption(site, number, NatsStream.of("METERS")));
    }

    /**
     * Tells what the meter stands at. When this fails, tell it again: the stream knows readings by their ids and takes none twice.
     *
     * @return whether it was new to the stream, which has it when this returns
     */
    public boolean tell(long kilowattHours, OffsetDateTime at) {
        var id = new NatsMessageId(name + "-" + at.toInstant());
        return readings.send(MeterReadingMessage.of(new MeterReadingPayload(kilowattHours, at)), id)
                .metadata(NatsReceipt.class)
                .map(receipt -> !receipt.isDuplicate())
                .orElse(true);
    }

    @Override
    public void close() {
        api.close();
    }
}
