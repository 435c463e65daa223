package io.asyncapigen.runtime.avro;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Months, days and milliseconds, which Avro keeps apart, as the text of ISO 8601 that keeps them apart too: {@code P1M2DT3.5S}. */
final class Durations {
    static final int SIZE = 12;

    private static final String NUMBER = "(\\d{1,10})";
    private static final Pattern TEXT =
            Pattern.compile("P(?=.)(?:" + NUMBER + "Y)?(?:" + NUMBER + "M)?(?:" + NUMBER + "W)?(?:" + NUMBER
                    + "D)?(?:T(?=.)(?:" + NUMBER + "H)?(?:" + NUMBER + "M)?(?:(\\d{1,10}(?:\\.\\d{1,9})?)S)?)?");
    private static final long MAX = 0xFFFFFFFFL;

    private Durations() {}

    static String text(byte[] bytes) {
        ByteBuffer parts = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long months = Integer.toUnsignedLong(parts.getInt());
        long days = Integer.toUnsignedLong(parts.getInt());
        long millis = Integer.toUnsignedLong(parts.getInt());
        var text = new StringBuilder("P");
        if (months != 0) {
            text.append(months).append('M');
        }
        if (days != 0 || months == 0 && millis == 0) {
            text.append(days).append('D');
        }
        if (millis != 0) {
            BigDecimal seconds = BigDecimal.valueOf(millis, 3).stripTrailingZeros();
            text.append('T').append(seconds.toPlainString()).append('S');
        }
        return text.toString();
    }

    static byte[] bytes(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new Fault("it is no duration such as P1M2DT3.5S");
        }
        long months = number(matcher.group(1)) * 12 + number(matcher.group(2));
        long days = number(matcher.group(3)) * 7 + number(matcher.group(4));
        BigDecimal seconds = BigDecimal.valueOf(number(matcher.group(5)) * 3600 + number(matcher.group(6)) * 60)
                .add(matcher.group(7) == null ? BigDecimal.ZERO : new BigDecimal(matcher.group(7)));
        BigDecimal millis = seconds.movePointRight(3).stripTrailingZeros();
        if (millis.scale() > 0) {
            throw new Fault("the duration is finer than milliseconds");
        }
        BigInteger whole = millis.toBigInteger();
        if (months > MAX || days > MAX || whole.compareTo(BigInteger.valueOf(MAX)) > 0) {
            throw new Fault("the duration is too long");
        }
        return ByteBuffer.allocate(SIZE)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) months)
                .putInt((int) days)
                .putInt(whole.intValue())
                .array();
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
