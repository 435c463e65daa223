package com.example.control;

import com.example.control.channels.MeterReadingsParameters;
import com.example.control.messages.MeterReadingMessage;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.nats.NatsStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Bills what was consumed: all of it, also what meters told while nobody was here. */
public final class Billing implements AutoCloseable {
    /** Made here where it is missing. The consumer that lasts knows what was billed already. */
    private static final NatsStream METERS =
            NatsStream.of("METERS").create().durable("billing").fromTheBeginning();

    private final SensorsApi api;
    private final Consumer<String> log;
    private final AtomicInteger billed = new AtomicInteger();

    private Billing(SensorsApi api, Consumer<String> log) {
        this.api = api;
        this.log = log;
    }

    /** Connects, and goes on where billing ended. */
    public static Billing open(Server server, ConnectOptions options, Consumer<String> log) {
        var billing = new Billing(SensorsApi.connect(server, options), log);
        billing.api.billConsumption(METERS).subscribe(billing::bill);
        return billing;
    }

    /** Returning tells the stream that this one is done; until then it comes again. */
    private void bill(Delivery<MeterReadingMessage> delivery) {
        billed.incrementAndGet();
        var from = MeterReadingsParameters.from(delivery.parameters());
        log.accept("billing: " + from.site() + ", meter " + from.meter() + ": "
                + delivery.message().payload().kilowattHours() + " kWh");
    }

    /** How many readings it has billed. */
    public int billed() {
        return billed.get();
    }

    @Override
    public void close() {
        api.close();
    }
}
