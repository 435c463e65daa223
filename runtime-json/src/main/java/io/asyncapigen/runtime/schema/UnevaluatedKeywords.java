package io.asyncapigen.runtime.schema;

import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import java.util.List;
import java.util.function.Function;

/** What applies to members and elements that no keyword before has looked at (JSON Schema 2020-12, Core, section 11). */
final class UnevaluatedKeywords {
    private static final String PROPERTIES = "unevaluatedProperties";
    private static final String ITEMS = "unevaluatedItems";

    private UnevaluatedKeywords() {}

    static boolean isIn(JsonObject schema) {
        return schema.members().containsKey(PROPERTIES) || schema.members().containsKey(ITEMS);
    }

    /** Behind all other checks of the schema. */
    static void addTo(List<Check> checks, JsonObject schema, Function<JsonValue, Check> compile) {
        schema.get(PROPERTIES)
                .map(compile)
                .ifPresent(check -> checks.add((value, run) -> {
                    if (value instanceof JsonObject object) {
                        object.members().forEach((name, each) -> apply(check, name, each, run));
                    }
                }));
        schema.get(ITEMS)
                .map(compile)
                .ifPresent(check -> checks.add((value, run) -> {
                    if (value instanceof JsonArray array) {
                        for (int i = 0; i < array.values().size(); i++) {
                            apply(check, Integer.toString(i), array.values().get(i), run);
                        }
                    }
                }));
    }

    private static void apply(Check check, String segment, JsonValue value, Run run) {
        if (!run.isEvaluated(segment)) {
            run.child(check, segment, value);
        }
    }
}
