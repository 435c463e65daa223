package io.asyncapigen.runtime.schema;

import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.utf8.Utf8Json;
import io.asyncapigen.runtime.utf8.Utf8Text;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** The keywords that list all values. */
final class EnumBytes implements ByteCheck {
    private final Set<JsonValue> allowed;
    private final List<byte[]> texts;
    private final boolean isOpen;

    /** @param isOpen whether other values are let pass where alternatives need not be told apart */
    EnumBytes(Set<JsonValue> allowed, boolean isOpen) {
        this.allowed = allowed;
        this.texts = allowed.stream()
                .filter(JsonString.class::isInstance)
                .map(each -> ((JsonString) each).value().getBytes(StandardCharsets.UTF_8))
                .toList();
        this.isOpen = isOpen;
    }

    @Override
    public boolean passes(Utf8Json json, ByteRun run) {
        boolean isAllowed = json.peek() == '"' ? allows(json.text()) : allowed.contains(json.value());
        return isAllowed || isOpen && run.trials() == 0;
    }

    private boolean allows(Utf8Text text) {
        if (!text.isPlain()) {
            return allowed.contains(new JsonString(text.toString()));
        }
        for (int i = 0; i < texts.size(); i++) {
            if (text.is(texts.get(i))) {
                return true;
            }
        }
        return false;
    }
}
