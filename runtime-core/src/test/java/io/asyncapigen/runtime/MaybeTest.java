package io.asyncapigen.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MaybeTest {
    @Test
    void absentNullAndAValueAreThree() {
        List<Maybe<String>> all = List.of(Maybe.absent(), Maybe.ofNull(), Maybe.of("v"));
        assertEquals("[absent, null, v]", all.toString());
        assertEquals(all, List.of(Maybe.absent(), Maybe.ofNullable(null), Maybe.ofNullable("v")));
        assertEquals(3, all.stream().distinct().count());
        assertTrue(all.get(0).isAbsent());
        assertTrue(all.get(1).isNull());
        assertNull(all.get(1).orNull());
        assertEquals(Optional.of("v"), all.get(2).toOptional());
        assertEquals(
                List.of(Maybe.absent(), Maybe.ofNull(), Maybe.of(1)),
                all.stream().map(each -> each.map(String::length)).toList());
    }

    @Test
    void whatIsGivenMayBeNull() {
        List<String> given = new ArrayList<>();
        List.of(Maybe.<String>absent(), Maybe.<String>ofNull(), Maybe.of("v"))
                .forEach(each -> each.ifGiven(given::add));
        assertEquals(Arrays.asList(null, "v"), given);
    }
}
