package io.asyncapigen.runtime.avro;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** Decimal numbers of a scale that is fixed. No digit is lost: what does not fit is refused. */
record Decimals(int precision, int scale) {
    /** @param schema whose logical type is decimal */
    static Decimals of(Schema schema) {
        var decimal = (LogicalTypes.Decimal) LogicalTypes.fromSchemaIgnoreInvalid(schema);
        return new Decimals(decimal.getPrecision(), decimal.getScale());
    }

    BigDecimal read(byte[] bytes) {
        if (bytes.length == 0) {
            throw new Fault("there is no number");
        }
        var value = new BigDecimal(new BigInteger(bytes), scale);
        if (value.precision() > precision) {
            throw new Fault(tooLong());
        }
        return value;
    }

    byte[] write(BigDecimal value) {
        if (!admits(value)) {
            throw new Fault(tooLong());
        }
        return value.setScale(scale).unscaledValue().toByteArray();
    }

    /** With as many bytes of its sign before it as it takes. */
    byte[] write(BigDecimal value, int size) {
        byte[] bytes = write(value);
        if (bytes.length > size) {
            throw new Fault(tooLong());
        }
        byte[] padded = new byte[size];
        Arrays.fill(padded, value.signum() < 0 ? (byte) -1 : 0);
        System.arraycopy(bytes, 0, padded, size - bytes.length, bytes.length);
        return padded;
    }

    boolean admits(BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return plain.scale() <= scale && (long) plain.precision() - plain.scale() <= precision - scale;
    }

    private String tooLong() {
        return "a decimal has " + precision + " digits at most, " + scale + " of them behind the point";
    }
}
