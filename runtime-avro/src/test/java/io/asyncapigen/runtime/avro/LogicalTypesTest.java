package io.asyncapigen.runtime.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.asyncapigen.runtime.Binary;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.avro.Conversions;
import org.apache.avro.LogicalTypes;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogicalTypesTest {
    private static String logical(String type, String logical) {
        return "{\"type\": \"" + type + "\", \"logicalType\": \"" + logical + "\"}";
    }

    @Test
    void datesReachAsFarAsInts() throws IOException {
        var dates = Subject.of(LocalDate.class, logical("int", "date"));

        for (LocalDate each : List.of(
                LocalDate.EPOCH,
                LocalDate.of(1969, 12, 31),
                LocalDate.ofEpochDay(Integer.MIN_VALUE),
                LocalDate.ofEpochDay(Integer.MAX_VALUE))) {
            dates.survives(each);
            assertEquals(
                    each,
                    new TimeConversions.DateConversion()
                            .fromInt((Integer) dates.datum(dates.write(each)), dates.schema(), LogicalTypes.date()));
        }
        assertEquals("the number is too large", dates.refusal(LocalDate.MAX));
    }

    @ParameterizedTest
    @ValueSource(strings = {"timestamp-millis", "timestamp-micros", "timestamp-nanos"})
    void pointsInTimeReachAsFarAsLongs(String logical) throws IOException {
        var times = Subject.of(Instant.class, logical("long", logical));
        var numbers = Subject.of(Long.class, "\"long\"");

        for (long each : new long[] {0, 1, -1, 999, -999_999_999, 1_700_000_000_123L, Long.MIN_VALUE, Long.MAX_VALUE}) {
            Binary bytes = numbers.write(each);
            assertEquals(bytes, times.write(times.read(bytes)));
            times.survives(times.read(bytes));
        }
        assertEquals(
                "the number is too large",
                times.refusal(Instant.MAX.truncatedTo(java.time.temporal.ChronoUnit.MILLIS)));
    }

    @Test
    void timesAreAsAvroHasThem() throws IOException {
        Instant at = Instant.parse("2024-02-29T23:59:59.123Z");
        var times = Subject.of(Instant.class, logical("long", "timestamp-millis"));
        assertEquals(at.toEpochMilli(), times.datum(times.write(at)));

        var micros = Subject.of(LocalTime.class, logical("long", "time-micros"));
        micros.survives(LocalTime.MIN);
        micros.survives(LocalTime.parse("23:59:59.999999"));
        Binary midnight = Subject.of(Long.class, "\"long\"").write(86_400_000_000L);
        assertEquals(
                "the number is too large",
                micros.refusalOfBytes(HexFormat.ofDelimiter(" ").formatHex(midnight.toByteArray())));

        var locals = Subject.of(LocalDateTime.class, logical("long", "local-timestamp-micros"));
        locals.survives(LocalDateTime.parse("1900-01-01T00:00:00.000001"));
    }

    @Test
    void whatIsTooFineIsRefusedAndNotCutOff() {
        assertEquals(
                "the time is finer than the milliseconds of the schema: truncate it first",
                Subject.of(Instant.class, logical("long", "timestamp-millis"))
                        .refusal(Instant.parse("2024-01-01T00:00:00.0001Z")));
        assertEquals(
                "the time is finer than the milliseconds of the schema: truncate it first",
                Subject.of(LocalTime.class, logical("int", "time-millis")).refusal(LocalTime.parse("10:00:00.0001")));
    }

    @Test
    void decimalsKeepEveryDigit() throws IOException {
        var decimals = Subject.of(
                BigDecimal.class,
                "{\"type\": \"bytes\", \"logicalType\": \"decimal\", \"precision\": 5, \"scale\": 2}");

        for (String each : List.of("0.00", "1.50", "-1.50", "999.99", "-999.99", "0.01", "-0.01", "1.28", "-1.28")) {
            decimals.survives(new BigDecimal(each));
            assertEquals(
                    new BigDecimal(each),
                    new Conversions.DecimalConversion()
                            .fromBytes(
                                    (java.nio.ByteBuffer) decimals.datum(decimals.write(new BigDecimal(each))),
                                    decimals.schema(),
                                    decimals.schema().getLogicalType()));
        }
        assertEquals(new BigDecimal("100.00"), decimals.read(decimals.write(new BigDecimal("1E+2"))));
        assertEquals(new BigDecimal("1.50"), decimals.read(decimals.write(new BigDecimal("1.50000"))));
        String refusal = "a decimal has 5 digits at most, 2 of them behind the point";
        assertEquals(refusal, decimals.refusal(new BigDecimal("1000")));
        assertEquals(refusal, decimals.refusal(new BigDecimal("0.001")));
        assertEquals(refusal, decimals.refusal(new BigDecimal("1e1000000000")));
        assertEquals(refusal, decimals.refusalOfBytes("06 01 86 a0"));
        assertEquals("there is no number", decimals.refusalOfBytes("00"));
    }

    @Test
    void decimalsOfFixedSizeAreFilledWithTheirSign() throws IOException {
        var decimals = Subject.of(
                BigDecimal.class,
                "{\"type\": \"fixed\", \"name\": \"D\", \"size\": 4, \"logicalType\": \"decimal\", \"precision\": 9}");

        decimals.survives(new BigDecimal("-1"));
        decimals.survives(new BigDecimal("999999999"));
        decimals.survives(new BigDecimal("-999999999"));
        assertEquals(Binary.of(new byte[] {-1, -1, -1, -1}), decimals.write(new BigDecimal("-1")));
    }

    @Test
    void uuidsAreTextOrBytes() throws IOException {
        UUID uuid = UUID.fromString("01234567-89ab-cdef-8000-ffffffffffff");
        var texts = Subject.of(UUID.class, logical("string", "uuid"));
        texts.survives(uuid);
        assertEquals(uuid.toString(), texts.datum(texts.write(uuid)).toString());
        assertEquals("it is no UUID", texts.refusalOfJson("\"1-2-3-4-5\""));
        assertEquals("it is no UUID", texts.refusalOfJson("\"x\""));

        var fixed = Subject.of(
                UUID.class, "{\"type\": \"fixed\", \"name\": \"U\", \"size\": 16, \"logicalType\": \"uuid\"}");
        fixed.survives(uuid);
        assertEquals(Binary.of(((GenericData.Fixed) fixed.datum(fixed.write(uuid))).bytes()), fixed.write(uuid));
    }

    @Test
    void durationsKeepMonthsDaysAndMillisecondsApart() throws IOException {
        var durations = Subject.of(
                String.class, "{\"type\": \"fixed\", \"name\": \"D\", \"size\": 12, \"logicalType\": \"duration\"}");

        for (String each :
                List.of("P0D", "P1M", "P30D", "PT0.001S", "P14M2DT3.5S", "P4294967295M4294967295DT4294967.295S")) {
            durations.survives(each);
        }
        assertEquals("P14M15DT3723.5S", durations.read(durations.write("P1Y2M2W1DT1H2M3.500S")));
        assertEquals("it is no duration such as P1M2DT3.5S", durations.refusal("P"));
        assertEquals("it is no duration such as P1M2DT3.5S", durations.refusal("P1DT"));
        assertEquals("it is no duration such as P1M2DT3.5S", durations.refusal("-P1D"));
        assertEquals("the duration is too long", durations.refusal("P4294967296D"));
        assertEquals("the duration is finer than milliseconds", durations.refusal("PT0.0001S"));
    }

    @Test
    void aClassOfTheAuthorsChoiceHasTheJsonFormOfTheUsualOne() throws IOException {
        Subject.of(URI.class, "\"string\"").survives(URI.create("urn:a"));
        Subject.of(Year.class, "\"int\"").survives(Year.of(2024));
        Subject.of(String.class, logical("int", "date")).survives("2024-02-29");
        assertEquals(
                "it is no java.time.LocalDate",
                Subject.of(String.class, logical("int", "date"))
                        .refusal("tomorrow")
                        .replaceAll(":.*", ""));
    }
}
