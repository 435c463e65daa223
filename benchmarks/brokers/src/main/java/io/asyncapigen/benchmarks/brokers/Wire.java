package io.asyncapigen.benchmarks.brokers;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.spi.PayloadCodec;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;

/** Measurements as bytes, by the codec that we have as well. */
final class Wire {
    static final String CONTENT_TYPE_HEADER = "content-type";
    static final String JSON = "application/json";

    private static final PayloadCodec CODEC =
            ServiceLoader.load(PayloadCodec.class).findFirst().orElseThrow();

    private Wire() {}

    static byte[] encode(Measurement message) {
        return CODEC.encode(message.payload(), Measurement.PAYLOAD, ContentType.JSON)
                .unwrap();
    }

    /** The number of the measurement. */
    static int decode(byte[] bytes) {
        Measurement.Payload payload = CODEC.decode(Binary.wrap(bytes), Measurement.PAYLOAD, ContentType.JSON);
        if (payload == null) {
            throw new IllegalStateException("no payload");
        }
        return payload.number();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
