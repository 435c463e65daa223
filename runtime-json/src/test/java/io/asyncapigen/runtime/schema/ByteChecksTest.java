package io.asyncapigen.runtime.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.Fault;
import io.asyncapigen.runtime.RuntimeExpression.Source;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.jackson.JacksonCodec;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.utf8.NotSureException;
import io.asyncapigen.runtime.utf8.Utf8Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is said of the bytes of a value is what is said of its tree. */
class ByteChecksTest {
    private static final long SEED = Long.getLong("seed", 1);
    private static final int SCHEMAS = Integer.getInteger("schemas", 500);
    private static final int VALUES = 25;

    @Test
    void randomValuesOfRandomSchemas() {
        var random = new RandomSchemas(new Random(SEED));
        int valid = 0;
        int unsure = 0;
        for (int i = 0; i < SCHEMAS; i++) {
            String document = random.document();
            Schema schema = new SchemaCompiler(parse(document), Dialect.DRAFT_2020_12, i % 3 == 0).member("A");
            for (int j = 0; j < VALUES; j++) {
                String value = random.value(3);
                List<Fault> faults = schema.validate(parse(value), Source.PAYLOAD);
                if (faults.toString().contains("nested")) {
                    continue; // a reference in a circle, before which bytes may have found a fault
                }
                boolean isValid = faults.isEmpty();
                Optional<Boolean> verdict = verdict(schema, value);
                assertEquals(isValid, verdict.orElse(isValid), () -> document + "\n" + value);
                valid += isValid ? 1 : 0;
                unsure += verdict.isEmpty() ? 1 : 0;
            }
        }
        int all = SCHEMAS * VALUES;
        assertTrue(valid > all / 5 && valid < all * 4 / 5, valid + " of " + all + " are valid");
        assertTrue(unsure < all / 10, unsure + " of " + all + " are left to the slow way");
    }

    @Test
    void isNotSureOfWhatTakesTooLong() {
        assertFalse(accepts("{\"pattern\":\"^(a|aa)+\\\\1$\"}", "\"" + "a".repeat(60) + "b\""));
        assertFalse(accepts("{\"not\":{\"pattern\":\"^(a|aa)+\\\\1$\"}}", "\"" + "a".repeat(60) + "b\""));
        assertFalse(accepts("{\"allOf\":[{\"$ref\":\"#/A\"},{\"$ref\":\"#/A\"}]}", "1"));
        String either =
                "{\"anyOf\":[{\"items\":{\"$ref\":\"#/A\"},\"maxItems\":0},{\"items\":{\"$ref\":\"#/A\"},\"minItems\":9}]}";
        assertFalse(accepts(either, "[".repeat(90) + "]".repeat(90)));
        assertFalse(accepts("true", "[".repeat(102) + "]".repeat(102)));
    }

    @Test
    void acceptsWhatIsWrittenInAnotherWay() {
        String schema =
                "{\"properties\":{\"a\":{\"type\":\"integer\",\"minimum\":-5,\"maximum\":1000}},\"required\":[\"a\"]}";
        for (String each :
                List.of("{ \"a\" : 7 }", "{\"b\":\"\\u00e9\",\"a\":1.0}", "\t{\"a\":1e3}\n", "{\"a\":-5.000}")) {
            assertTrue(accepts(schema, each), each);
        }
        for (String each : List.of(
                "{\"a\":1.5}", "{\"a\":-5.0001}", "{\"a\":1e4}", "{\"\\u0061\":1}", "{\"a\":1,\"a\":2}", "{\"a\":1")) {
            assertFalse(accepts(schema, each), each);
        }
    }

    private static boolean accepts(String schema, String value) {
        return new SchemaCompiler(parse("{\"A\":" + schema + "}"), Dialect.DRAFT_2020_12, false)
                .member("A")
                .accepts(Binary.utf8(value));
    }

    /** Empty when it is not sure. */
    static Optional<Boolean> verdict(Schema schema, String value) {
        var json = new Utf8Json(value.getBytes(StandardCharsets.UTF_8));
        try {
            boolean passes = new ByteRun(json).apply(schema.bytes(), json);
            if (passes) {
                json.end();
            }
            return Optional.of(passes);
        } catch (NotSureException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static JsonValue parse(String json) {
        return Optional.ofNullable(
                        new JacksonCodec().decode(Binary.utf8(json), TypeToken.of(JsonValue.class), ContentType.JSON))
                .orElseThrow(() -> new DecodeException("null"));
    }
}
