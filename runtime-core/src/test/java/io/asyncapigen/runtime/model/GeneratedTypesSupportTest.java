package io.asyncapigen.runtime.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GeneratedTypesSupportTest {
    private enum Size {
        ONE("1"),
        TWO("2.50");

        private final BigDecimal value;

        Size(String value) {
            this.value = new BigDecimal(value);
        }
    }

    @Test
    void aCopyKeepsTheOrderAndCannotBeChanged() {
        List<String> copy = List.copyOf(Copies.set("letters", new LinkedHashSet<>(List.of("b", "a", "c"))));
        assertEquals(List.of("b", "a", "c"), copy);
        Map<String, Integer> map = Copies.map("sizes", Map.of("a", 1));
        assertThrows(UnsupportedOperationException.class, () -> map.put("b", 2));
    }

    @Test
    void whatIsInsideOfACopyIsCopiedAsWellAndCannotBeChanged() {
        List<Integer> row = new ArrayList<>(Arrays.asList(1, null));
        Map<String, List<Integer>> cells = new HashMap<>(Map.of("a", row));
        Set<Integer> once = new LinkedHashSet<>(List.of(3, 1));
        List<List<Integer>> rows = Copies.list("rows", new ArrayList<>(List.of(row)));
        List<Map<String, List<Integer>>> maps = Copies.listOfNullable("maps", List.of(cells));
        Map<String, Set<Integer>> sets = Copies.map("sets", Map.of("a", once));
        Set<List<Integer>> unique = Copies.set("unique", Set.of(List.of(7)));
        row.add(2);
        cells.clear();
        once.add(2);
        assertEquals(List.of(Arrays.asList(1, null)), rows);
        assertEquals(List.of(Map.of("a", Arrays.asList(1, null))), maps);
        assertEquals(List.of(3, 1), List.copyOf(sets.get("a")));
        assertThrows(UnsupportedOperationException.class, () -> rows.get(0).add(2));
        assertThrows(UnsupportedOperationException.class, () -> maps.get(0).clear());
        assertThrows(
                UnsupportedOperationException.class, () -> maps.get(0).get("a").clear());
        assertThrows(UnsupportedOperationException.class, () -> sets.get("a").add(2));
        assertThrows(
                UnsupportedOperationException.class,
                () -> unique.iterator().next().add(2));
    }

    @Test
    void aCollectionOfTheUsersOwnClassStaysThatClass() {
        class Tags extends ArrayList<String> {
            private static final long serialVersionUID = 1;
        }
        List<Tags> copy = Copies.list("tags", List.of(new Tags()));
        assertEquals(Tags.class, copy.get(0).getClass());
    }

    @Test
    void aNullElementIsRefusedUnlessTheItemsMayBeNull() {
        List<String> list = Arrays.asList("a", null);
        NullPointerException thrown = assertThrows(NullPointerException.class, () -> Copies.list("letters", list));
        assertEquals("letters has an element that is null", thrown.getMessage());
        assertEquals(list, Copies.listOfNullable("letters", list));
    }

    @Test
    void aMissingCollectionIsNamed() {
        NullPointerException thrown = assertThrows(NullPointerException.class, () -> Copies.list("letters", null));
        assertEquals("letters", thrown.getMessage());
    }

    @Test
    void whatMayBeMissingIsCopiedWhenItIsThere() {
        assertNull(Copies.listOrNull("letters", null));
        assertNull(Copies.setOfNullableOrNull("letters", null));
        assertNull(Copies.mapOfJsonOrNull("letters", null));
        Set<String> none = new LinkedHashSet<>();
        none.add(null);
        assertEquals(none, Copies.setOfNullableOrNull("letters", none));
        assertThrows(NullPointerException.class, () -> Copies.setOrNull("letters", none));
        assertEquals(List.of(JsonNull.NULL), Copies.listOfJsonOrNull("letters", Arrays.asList((JsonValue) null)));
        assertThrows(
                UnsupportedOperationException.class, Copies.mapOrNull("sizes", new HashMap<>(Map.of("a", 1)))::clear);
    }

    @Test
    void aRequiredMemberThatIsNullIsNamed() {
        Required.check("id", "x");
        assertEquals(
                "id",
                assertThrows(NullPointerException.class, () -> Required.check("id", null))
                        .getMessage());
    }

    @Test
    void allMissingMembersAreNamedAtOnce() {
        MissingMembers members = MissingMembers.of("Order")
                .require("id", null)
                .require("note", "x")
                .require("lines", null);
        assertEquals(
                "Order needs id, lines",
                assertThrows(IllegalStateException.class, members::check).getMessage());
    }

    @Test
    void aConstantThatIsAnotherIsRefused() {
        Constants.check("price", new BigDecimal("1"), new BigDecimal("1.00"));
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> Constants.check("kind", "card", "cash"));
        assertEquals("kind is always card", thrown.getMessage());
    }

    @Test
    void anEnumConstantIsFoundByItsValue() {
        WireValues<BigDecimal, Size> values = WireValues.of(Size.values(), each -> each.value);
        assertEquals(Size.TWO, values.get(new BigDecimal("2.5")));
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> values.get(new BigDecimal("3")));
        assertEquals("3 is none of 1, 2.5", thrown.getMessage());
    }

    @Test
    void aValueSetKnowsItsValues() {
        AllowedValues values = AllowedValues.of(new String[] {"a", "b"}, new String[] {"c"});
        values.check("c");
        assertEquals(List.of("a", "b", "c"), List.copyOf(values.all()));
        assertThrows(IllegalArgumentException.class, () -> values.check("d"));
    }
}
