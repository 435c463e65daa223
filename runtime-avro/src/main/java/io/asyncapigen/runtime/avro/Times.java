package io.asyncapigen.runtime.avro;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.apache.avro.Schema;

/** Times as whole numbers of some unit. What the unit has no room for is refused, not cut off. */
record Times(String unit, long perSecond) {
    private static final long NANOS = 1_000_000_000;

    /** By the end of the name of the logical type. */
    static Times of(Schema schema) {
        String logical = String.valueOf(schema.getProp("logicalType"));
        if (logical.endsWith("-nanos")) {
            return new Times("nanoseconds", NANOS);
        }
        return logical.endsWith("-micros") ? new Times("microseconds", 1_000_000) : new Times("milliseconds", 1_000);
    }

    static boolean isInstant(String logical) {
        return logical.matches("timestamp-(millis|micros|nanos)");
    }

    static boolean isLocal(String logical) {
        return logical.matches("local-timestamp-(millis|micros|nanos)");
    }

    LocalTime time(long value) {
        return LocalTime.ofNanoOfDay(Math.multiplyExact(value, nanos()));
    }

    long of(LocalTime time) {
        return whole(time.toNanoOfDay());
    }

    Instant instant(long value) {
        return Instant.ofEpochSecond(Math.floorDiv(value, perSecond), Math.floorMod(value, perSecond) * nanos());
    }

    long of(Instant instant) {
        long seconds = instant.getEpochSecond();
        long rest = whole(instant.getNano());
        // The first second that fits may begin before the first value that does.
        return seconds < 0 && rest > 0
                ? Math.addExact(Math.multiplyExact(seconds + 1, perSecond), rest - perSecond)
                : Math.addExact(Math.multiplyExact(seconds, perSecond), rest);
    }

    LocalDateTime local(long value) {
        return LocalDateTime.ofInstant(instant(value), ZoneOffset.UTC);
    }

    long of(LocalDateTime time) {
        return of(time.toInstant(ZoneOffset.UTC));
    }

    private long nanos() {
        return NANOS / perSecond;
    }

    private long whole(long nanos) {
        if (nanos % nanos() != 0) {
            throw new Fault("the time is finer than the " + unit + " of the schema: truncate it first");
        }
        return nanos / nanos();
    }
}
