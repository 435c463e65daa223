package io.asyncapigen.runtime.jackson;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/**
 * Dates and times as RFC 3339 has them: years of four digits, offsets of hours and minutes. The JDK knows others, whose texts are none of the
 * formats. Date-times, which many messages have, and which the JDK takes long to read, are read here.
 */
final class DateTimes {
    private static final String FORM = "0000-00-00T00:00:00";
    private static final int NANO_DIGITS = 9;
    private static final int LAST_YEAR = 9999;
    private static final int SECONDS = 60;

    private DateTimes() {}

    /** As {@link OffsetDateTime#parse(CharSequence)}, and faster where it is UTC and written in the usual way: {@code 2026-01-02T03:04:05.678Z}. */
    static OffsetDateTime parse(String text) {
        return isUsual(text) ? usual(text) : regular(OffsetDateTime.parse(text));
    }

    /**
     * The same value.
     *
     * @throws DateTimeException when RFC 3339 has no text for it
     */
    static <T extends TemporalAccessor> T regular(T value) {
        if (value.isSupported(ChronoField.YEAR)) {
            int year = value.get(ChronoField.YEAR);
            if (year < 0 || year > LAST_YEAR) {
                throw new DateTimeException("a year of more than four digits");
            }
        }
        if (value.isSupported(ChronoField.OFFSET_SECONDS) && value.get(ChronoField.OFFSET_SECONDS) % SECONDS != 0) {
            throw new DateTimeException("an offset with seconds");
        }
        return value;
    }

    private static boolean isUsual(String text) {
        int length = text.length();
        int fraction = length - FORM.length() - 2; // between the point and the Z
        if (fraction != -1 && (fraction < 1 || fraction > NANO_DIGITS) || text.charAt(length - 1) != 'Z') {
            return false;
        }
        for (int i = 0; i < length - 1; i++) {
            char expected = i < FORM.length() ? FORM.charAt(i) : i == FORM.length() ? '.' : '0';
            char found = text.charAt(i);
            if (expected == '0' ? found < '0' || found > '9' : found != expected) {
                return false;
            }
        }
        return true;
    }

    /** @throws DateTimeException when there is no such day, hour, minute or second, as the JDK throws it */
    private static OffsetDateTime usual(String text) {
        return OffsetDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19),
                nanos(text),
                ZoneOffset.UTC);
    }

    private static int nanos(String text) {
        int end = text.length() - 1;
        int nanos = end == FORM.length() ? 0 : number(text, FORM.length() + 1, end);
        for (int digits = end - FORM.length() - 1; digits < NANO_DIGITS && nanos > 0; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
