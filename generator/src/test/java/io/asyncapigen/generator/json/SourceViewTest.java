package io.asyncapigen.generator.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.asyncapigen.generator.read.Documents;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SourceViewTest {
    private static JsonNode view(String text) {
        return SourceView.of(Documents.parse(text).node());
    }

    @Test
    void theViewEqualsTheTreeThatTheLibraryWouldHaveRead() {
        String json = "{\"b\": [12345678901, \"x\", null, true, {\"c\": \"\"}], \"a\": {}}";
        assertEquals(JsonMapper.shared().readTree(json), view(json));
        assertEquals(view(json), JsonMapper.shared().readTree(json));
        assertEquals(JsonMapper.shared().readTree(json).toString(), view(json).toString());
    }

    @Test
    void membersKeepTheOrderOfTheDocument() {
        List<String> names = new ArrayList<>();
        view("{z: 1, a: 2, m: 3}").propertyNames().forEach(names::add);
        assertEquals(List.of("z", "a", "m"), names);
    }

    @Test
    void wholeNumbersAreWholeHoweverTheyAreWritten() {
        JsonNode numbers = view("[1.0, 1e3, 12345678901234567890, -1e400, 1.5]");
        assertTrue(numbers.get(0).isIntegralNumber());
        assertEquals(1000, numbers.get(1).intValue());
        assertEquals("12345678901234567890", numbers.get(2).bigIntegerValue().toString());
        assertTrue(numbers.get(3).isBigInteger());
        assertTrue(numbers.get(4).isBigDecimal());
    }

    @Test
    void nothingCanBePutIntoTheView() {
        assertThrows(UnsupportedOperationException.class, () -> ((ObjectNode) view("{a: 1}")).put("b", 2));
    }
}
