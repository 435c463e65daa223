package io.asyncapigen.benchmarks.brokers;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A message, as generated code has it. */
record Measurement(Payload payload) implements Message {
    static final TypeToken<Payload> PAYLOAD = TypeToken.of(Payload.class);
    static final MessageType<Measurement> TYPE = MessageType.builder("measurement", Measurement.class)
            .payload(PAYLOAD, Measurement::payload)
            .build(Measurement::new);
    static final MessageSet<Measurement> SET = MessageSet.of(TYPE);

    private static final OffsetDateTime START = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    /** What all but the remark takes of the JSON, about. */
    private static final int REST = 93;

    /** What a lamp says. */
    record Payload(
            @JsonProperty("lampId") String lampId,
            @JsonProperty("number") int number,
            @JsonProperty("sentAt") OffsetDateTime sentAt,
            @JsonProperty("remark") String remark) {}

    /** Those of one size. */
    record Kind(String remark) {
        static Kind ofBytes(int size) {
            return new Kind("x".repeat(Math.max(0, size - REST)));
        }

        Measurement number(int number) {
            return new Measurement(
                    new Payload("lamp-" + number % 1_000, number, START.plusSeconds(number % 86_400), remark));
        }
    }
}
