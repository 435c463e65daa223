package io.asyncapigen.generator.plan.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.testing.GeneratedSchemas;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostileSchemasTest {
    @Test
    void anObjectOfThreeHundredMembersIsAClass() {
        GeneratedSchemas schemas = GeneratedSchemas.ofComponents(wide(300));
        schemas.compile();
        assertTrue(schemas.source("Wide").contains("public final class Wide {"));
    }

    @Test
    void anObjectOfTheMostMembersThatARecordHasIsARecord() {
        GeneratedSchemas schemas = GeneratedSchemas.ofComponents(wide(249));
        schemas.compile();
        assertTrue(schemas.source("Wide").contains("public record Wide("));
    }

    @Test
    void anObjectOfTwoThousandMembersCompiles() {
        GeneratedSchemas.ofComponents(wide(2_000)).compile();
    }

    @Test
    void anObjectOfFiveThousandMembersIsAMapAndAWarning() {
        GeneratedSchemas schemas = GeneratedSchemas.ofComponents(wide(5_000));
        schemas.compile();
        assertTrue(schemas.reports().get(0).contains("warning unsupported-keyword: an object of 5000 members"));
    }

    @Test
    void aRingOfFiveThousandSchemasHasAClassForEach() {
        GeneratedSchemas schemas = GeneratedSchemas.ofComponents(IntStream.range(0, 5_000)
                .mapToObj(i -> "S%d: {type: object, properties: {next: {$ref: '#/components/schemas/S%d'}}}"
                        .formatted(i, (i + 1) % 5_000))
                .collect(Collectors.joining("\n")));
        assertEquals(List.of(), schemas.reports());
        assertTrue(schemas.source("S4999").contains("@Nullable S0 next"));
    }

    @Test
    void anEnumOfTwoThousandLongValuesCompiles() {
        GeneratedSchemas schemas = GeneratedSchemas.ofComponents(enumOf(2_000));
        schemas.compile();
        assertTrue(schemas.source("Big").contains("public enum Big {"));
    }

    @Test
    void anEnumOfTwentyThousandValuesIsARecordThatKnowsThem() {
        GeneratedSchemas schemas = GeneratedSchemas.ofComponents(enumOf(20_000));
        schemas.compile();
        assertTrue(schemas.source("Big").contains("public record Big("));
    }

    @Test
    void anEnumOfNumbersWithTooManyValuesIsAWarning() {
        GeneratedSchemas schemas = GeneratedSchemas.ofComponents("Big: {type: integer, enum: ["
                + IntStream.range(0, 2_001).mapToObj(Integer::toString).collect(Collectors.joining(", ")) + "]}");
        assertTrue(
                schemas.reports()
                        .get(0)
                        .contains("an `enum` of 2001 values is no type of its own, and left to validation"),
                () -> schemas.reports().toString());
    }

    @Test
    void aStringLongerThanAConstantCompiles() {
        String text = "ж".repeat(70_000);
        GeneratedSchemas schemas = GeneratedSchemas.ofComponents("""
                A:
                  type: object
                  properties:
                    a: {type: string, default: "%s"}
                    e: {enum: ["%s", b]}
                  required: []
                B:
                  type: object
                  properties:
                    ? "%s"
                    : {type: string}
                """.formatted(text, text, text));
        schemas.compile();
        assertTrue(schemas.reports().toString().contains("kept among the additional properties"));
    }

    private static String wide(int members) {
        return "Wide:\n  type: object\n  required: [m0, m1]\n  properties:\n"
                + IntStream.range(0, members)
                        .mapToObj(i -> "    m%d: {type: %s}\n".formatted(i, i % 2 == 0 ? "string" : "boolean"))
                        .collect(Collectors.joining());
    }

    private static String enumOf(int values) {
        return "Big: {enum: ["
                + IntStream.range(0, values)
                        .mapToObj(i -> "value-of-some-length-number-" + i)
                        .collect(Collectors.joining(", "))
                + "]}";
    }
}
