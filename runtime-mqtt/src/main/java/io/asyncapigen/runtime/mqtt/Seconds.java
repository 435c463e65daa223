package io.asyncapigen.runtime.mqtt;

import java.time.Duration;

/** Spans of time as MQTT writes them. */
final class Seconds {
    /** Never, where a session's end is meant; otherwise the longest. */
    static final long MOST = 4_294_967_295L;

    private Seconds() {}

    static void require(Duration span) {
        if (span.isNegative() || span.getSeconds() > MOST) {
            throw new IllegalArgumentException("a time in MQTT is from 0 to " + MOST + " seconds, not " + span);
        }
    }
}
