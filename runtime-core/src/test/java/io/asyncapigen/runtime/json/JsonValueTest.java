package io.asyncapigen.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonValueTest {
    @Test
    void treesOfJavaValuesBecomeJsonAndBack() {
        var map = new LinkedHashMap<String, Object>();
        map.put("z", Arrays.asList(1L, null, "x", true));
        map.put("a", Map.of("n", new BigDecimal("1.50")));

        JsonValue json = JsonValue.of(map);

        assertEquals("{\"z\":[1,null,\"x\",true],\"a\":{\"n\":1.50}}", json.toString());
        assertEquals(map, json.toJava());
    }

    @Test
    void numbersAreEqualWhenTheyAreTheSameNumber() {
        assertEquals(JsonNumber.of(1), JsonNumber.of(new BigDecimal("1.0")));
        assertEquals(
                JsonNumber.of(1000).hashCode(),
                JsonNumber.of(new BigDecimal("1e3")).hashCode());
        assertEquals(JsonNumber.of(0.1), JsonNumber.of(new BigDecimal("0.10")));
        assertEquals(JsonNumber.of(0.1f), JsonNumber.of(new BigDecimal("0.1")));
        assertNotEquals(JsonNumber.of(1), JsonNumber.of(new BigDecimal("1.0000001")));
    }

    @Test
    void aHugeExponentIsNeverWrittenOut() {
        var huge = JsonNumber.of(new BigDecimal("1e1000000000"));

        assertEquals("1E+1000000000", huge.toString());
        assertEquals(huge, JsonNumber.of(new BigDecimal("10e999999999")));
        assertEquals(
                huge.hashCode(), JsonNumber.of(new BigDecimal("10e999999999")).hashCode());
        assertInstanceOf(BigDecimal.class, huge.toJava());
        assertNotEquals(huge, JsonNumber.of(1));
    }

    @Test
    void wholeNumbersAreLongsOrBigIntegers() {
        assertEquals(Long.MIN_VALUE, JsonNumber.of(Long.MIN_VALUE).toJava());
        assertEquals(
                BigInteger.ONE.shiftLeft(63),
                JsonNumber.of(BigInteger.ONE.shiftLeft(63)).toJava());
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> JsonValue.of(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> JsonValue.of(Float.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> JsonValue.of(Map.of(1, 2)));
        assertThrows(IllegalArgumentException.class, () -> JsonValue.of(List.of(new Object())));
    }

    @Test
    void theOrderOfMembersDoesNotMatter() {
        assertEquals(
                JsonObject.builder().put("a", 1).put("b", null).build(),
                JsonObject.builder().put("b", JsonNull.NULL).put("a", 1L).build());
    }

    @Test
    void pointersFollowRfc6901() {
        JsonValue root = JsonValue.of(Map.of("a/b", List.of(1, Map.of("", "x")), "m~n", 8));

        assertEquals(Optional.of(JsonNumber.of(8)), root.at("/m~0n"));
        assertEquals(Optional.of(new JsonString("x")), root.at("/a~1b/1/"));
        assertEquals(Optional.of(root), root.at(""));
        for (String each :
                List.of("/a~1b/01", "/a~1b/-", "/a~1b/2", "/a~1b/-1", "/a~1b/99999999999", "/m~0n/0", "/x")) {
            assertEquals(Optional.empty(), root.at(each), each);
        }
        assertThrows(IllegalArgumentException.class, () -> root.at("a"));
    }

    @Test
    void textIsEscaped() {
        assertEquals("\"a\\\"\\\\\\n\\u0001é\"", new JsonString("a\"\\\n\u0001é").toString());
    }
}
