package io.asyncapigen.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class AddressTemplateTest {
    private static Optional<Map<String, String>> match(String template, String address) {
        return AddressTemplate.parse(template).match(address);
    }

    @Test
    void parametersAreKnownInOrderAndFilledIn() {
        var template = AddressTemplate.parse("a/{z}/b/{y}-{x}");

        assertEquals(List.of("z", "y", "x"), List.copyOf(template.parameters()));
        assertEquals("a/1/b/2-3", template.expand(Map.of("x", "3", "y", "2", "z", "1", "other", "4")));
    }

    @Test
    void allMissingValuesAreNamed() {
        var template = AddressTemplate.parse("{a}/{b}/{c}");

        var failure = assertThrows(IllegalStateException.class, () -> template.expand(Map.of("b", "1")));
        assertTrue(failure.getMessage().contains("[a, c]"));
        assertThrows(IllegalArgumentException.class, () -> template.expand(Map.of("a", "", "b", "1", "c", "2")));
    }

    @Test
    void valuesAreEncodedAndNothingInThemIsSpecial() {
        UnaryOperator<String> encoder = value -> value.replace("/", "%2F");

        assertEquals("a/x%2Fy", AddressTemplate.parse("a/{b}").expand(Map.of("b", "x/y"), encoder));
        assertEquals("a/$1\\{b}", AddressTemplate.parse("a/{b}").expand(Map.of("b", "$1\\{b}")));
    }

    @Test
    void anAddressIsTakenApartAgain() {
        assertEquals(Optional.of(Map.of("b", "x")), match("a/{b}/c", "a/x/c"));
        assertEquals(Optional.of(Map.of("b", "x", "d", "y-z")), match("a.{b}-{d}", "a.x-y-z"));
        assertEquals(Optional.of(Map.of("b", "x.y")), match("a/{b}", "a/x.y"));
        assertEquals(Optional.of(Map.of("id", "anything: goes/here.")), match("{id}", "anything: goes/here."));
        assertEquals(Optional.of(Map.of("id", "")), match("a/{id}", "a/"));
        assertEquals(Optional.of(Map.of()), match("a/b", "a/b"));
        assertEquals(Optional.of(Map.of("id", "1")), match("user:{id}", "user:1"));
    }

    @Test
    void aParameterStaysWithinItsLevel() {
        assertEquals(Optional.empty(), match("a/{b}", "a/x/y"));
        assertEquals(Optional.empty(), match("orders.{region}.placed", "orders.eu.west.placed"));
        assertEquals(Optional.empty(), match("a/{b}/c", "a/x/d"));
        assertEquals(Optional.empty(), match("pre{b}post", "prepos"));
        assertEquals(Optional.empty(), match("xx{b}xx", "xxx"));
    }

    @Test
    void aParameterThatIsThereTwiceHasOneValue() {
        assertEquals(Optional.of(Map.of("a", "1")), match("{a}/{a}", "1/1"));
        assertEquals(Optional.empty(), match("{a}/{a}", "1/2"));
    }

    @Test
    void matchingTakesLinearTime() {
        String template = "{a}-{b}-{c}-{d}-{e}-{f}-{g}-{h}x";
        String address = "-".repeat(200_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertEquals(Optional.empty(), match(template, address)));
    }

    @Test
    void aPatternHasWildcardsForWhatIsNotKnown() {
        assertEquals(
                "a/1/+", AddressTemplate.parse("a/{b}/{c}").pattern(Map.of("b", "1"), UnaryOperator.identity(), "+"));
    }

    @Test
    void anUnknownAddressCanNeitherBeMadeNorMatched() {
        var unknown = AddressTemplate.unknown();

        assertTrue(unknown.isUnknown());
        assertEquals(Optional.empty(), unknown.text());
        assertEquals(Optional.empty(), unknown.match(""));
        assertThrows(IllegalStateException.class, () -> unknown.expand(Map.of()));
    }

    @Test
    void aLiteralAddressMayHaveBraces() {
        var literal = AddressTemplate.literal("a/{b}");

        assertEquals("a/{b}", literal.expand(Map.of()));
        assertEquals(Optional.of(Map.of()), literal.match("a/{b}"));
        assertTrue(!literal.equals(AddressTemplate.parse("a/{b}")));
    }
}
