package com.example.device;

import com.example.device.messages.ReadingMessage;
import com.example.device.messages.SelfTestMessage;
import com.example.device.messages.SelfTestResultMessage;
import com.example.device.schemas.ReadingHeaders;
import com.example.device.schemas.ReadingPayload;
import com.example.device.schemas.SelfTestResultPayload;
import com.example.device.schemas.SelfTestResultPayloadVerdict;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Delivery;
import io.asyncapigen.runtime.Publisher;
import io.asyncapigen.runtime.Server;
import java.time.OffsetDateTime;

/** Measures, and tests itself when asked. Written with the code for the counterpart: {@code --perspective client}. */
public final class Sensor implements AutoCloseable {
    private static final double HOT = 100;

    private final SensorsApi api;
    private final Publisher<ReadingMessage> readings;
    private volatile double last;

    private Sensor(SensorsApi api, Publisher<ReadingMessage> readings) {
        this.api = api;
        this.readings = readings;
    }

    /** Connects, and answers from then on. */
    public static Sensor open(String site, String name, Server server, ConnectOptions options) {
        SensorsApi api = SensorsApi.connect(server, options);
        var sensor = new Sensor(api, api.readingsChannel().publisher(site, name));
        api.askForSelfTest(site, name).respond(sensor::test);
        return sensor;
    }

    /** Tells a reading to whoever listens. Returns when the server has it. */
    public void measure(double celsius, OffsetDateTime at) {
        last = celsius;
        readings.send(ReadingMessage.of(new ReadingPayload(celsius, at), new ReadingHeaders("2.1")));
    }

    private SelfTestResultMessage test(Delivery<SelfTestMessage> question) {
        return SelfTestResultMessage.of(
                last < HOT
                        ? new SelfTestResultPayload(SelfTestResultPayloadVerdict.PASSED, null)
                        : new SelfTestResultPayload(SelfTestResultPayloadVerdict.DRIFTING, "too hot to be true"));
    }

    @Override
    public void close() {
        api.close();
    }
}
