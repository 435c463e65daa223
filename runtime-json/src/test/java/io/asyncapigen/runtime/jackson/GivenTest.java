package io.asyncapigen.runtime.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.asyncapigen.runtime.model.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GivenTest {
    record Read(@Nullable Given<List<Long>> list, @Nullable Given<Long> number) {
        @JsonCreator
        static Read read(
                @JsonProperty("list") @Nullable Given<List<Long>> list,
                @JsonProperty("number") @Nullable Given<Long> number) {
            return new Read(list, number);
        }
    }

    @Test
    void nullIsGivenAndAbsentIsNot() {
        Read read = Json.read("{\"number\":null}", Read.class);
        assertEquals(new Given<>(null), read.number());
        assertNull(read.list());
    }

    @Test
    void theValueIsReadAsItsType() {
        Read read = Json.read("{\"list\":[1,2],\"number\":3}", Read.class);
        assertEquals(List.of(1L, 2L), Given.value(read.list()));
        assertEquals(3L, Given.value(read.number()));
    }
}
