package io.asyncapigen.runtime.jackson;

import io.asyncapigen.runtime.utf8.Utf8Number;
import java.math.BigDecimal;
import java.math.MathContext;
import tools.jackson.core.JsonParser;

/**
 * Doubles and floats out of numbers in JSON. A fraction becomes the nearest one, which is what the format says of it. What is lost
 * otherwise is refused: units of a whole number that only has neighbours among them, and what is too large or too small. All throw
 * {@link ArithmeticException} for such a number.
 */
final class BinaryNumbers {
    /** Below these all whole numbers are among them, and above there is nothing else. */
    private static final double DENSE_DOUBLES = 0x1p53;

    private static final float DENSE_FLOATS = 0x1p24f;

    private BinaryNumbers() {}

    static double toDouble(JsonParser parser) {
        double nearest = parser.getDoubleValue();
        return isDense(nearest) ? nearest : checked(nearest, parser.getDecimalValue());
    }

    static double toDouble(Utf8Number number) {
        double nearest = number.toDouble();
        return isDense(nearest) ? nearest : checked(nearest, number.toDecimal());
    }

    /** @param text without {@code NaN} and hexadecimal digits, which doubles of the JDK have */
    static double toDouble(String text) {
        BigDecimal number = new BigDecimal(text);
        return checked(number.doubleValue(), number);
    }

    static float toFloat(JsonParser parser) {
        float nearest = parser.getFloatValue();
        return isDense(nearest) ? nearest : checked(nearest, parser.getDecimalValue());
    }

    static float toFloat(Utf8Number number) {
        float nearest = number.toFloat();
        return isDense(nearest) ? nearest : checked(nearest, number.toDecimal());
    }

    /** @param text as for {@link #toDouble(String)} */
    static float toFloat(String text) {
        BigDecimal number = new BigDecimal(text);
        return checked(number.floatValue(), number);
    }

    private static boolean isDense(double nearest) {
        return nearest != 0 && Math.abs(nearest) < DENSE_DOUBLES;
    }

    private static boolean isDense(float nearest) {
        return nearest != 0 && Math.abs(nearest) < DENSE_FLOATS;
    }

    private static double checked(double nearest, BigDecimal number) {
        require(isDense(nearest) || Double.isFinite(nearest) && means(number, nearest, Decimals.of(nearest)));
        return nearest;
    }

    private static float checked(float nearest, BigDecimal number) {
        require(isDense(nearest) || Float.isFinite(nearest) && means(number, nearest, Decimals.of(nearest)));
        return nearest;
    }

    /** Whether it is that value, rounded to as many digits as the number has: writers differ in how many they write. */
    private static boolean means(BigDecimal number, double nearest, BigDecimal written) {
        int digits = number.stripTrailingZeros().precision();
        return new BigDecimal(nearest).round(new MathContext(digits)).compareTo(number) == 0
                || written.compareTo(number) == 0;
    }

    private static void require(boolean isMeant) {
        if (!isMeant) {
            throw new ArithmeticException("only neighbours of that number are there");
        }
    }
}
