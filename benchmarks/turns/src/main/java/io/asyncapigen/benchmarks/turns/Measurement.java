package io.asyncapigen.benchmarks.turns;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.Message;
import io.asyncapigen.runtime.MessageSet;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.TypeToken;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A message of about 100 bytes, as generated code has it. */
public record Measurement(Payload payload) implements Message {
    public static final TypeToken<Payload> PAYLOAD = TypeToken.of(Payload.class);
    private static final MessageType<Measurement> TYPE = MessageType.builder("measurement", Measurement.class)
            .payload(PAYLOAD, Measurement::payload)
            .build(Measurement::new);
    public static final MessageSet<Measurement> SET = MessageSet.of(TYPE);

    private static final OffsetDateTime START = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    /** What a lamp says. */
    public record Payload(
            @JsonProperty("lampId") String lampId,
            @JsonProperty("lumens") int lumens,
            @JsonProperty("sentAt") OffsetDateTime sentAt,
            @JsonProperty("state") String state) {}

    /** The one of that number, which is its lumens. */
    public static Measurement of(int number) {
        return new Measurement(new Payload("lamp-" + number % 1_000, number, START.plusSeconds(number), "burning"));
    }
}
