package io.asyncapigen.runtime.schema;

import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonBoolean;
import io.asyncapigen.runtime.json.JsonNumber;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The keywords for arrays of one schema as checks. Used once. */
final class ArrayKeywords {
    private final JsonObject schema;
    private final Function<JsonValue, Check> compile;
    private final Dialect dialect;

    ArrayKeywords(JsonObject schema, Function<JsonValue, Check> compile, Dialect dialect) {
        this.schema = schema;
        this.compile = compile;
        this.dialect = dialect;
    }

    void addTo(List<Check> checks) {
        elements(checks);
        number("minItems")
                .ifPresent(least -> onArray(checks, (values, run) -> {
                    if (size(values).compareTo(least) < 0) {
                        run.fault("minItems", "expected at least " + least + " elements, not " + values.size());
                    }
                }));
        number("maxItems")
                .ifPresent(most -> onArray(checks, (values, run) -> {
                    if (size(values).compareTo(most) > 0) {
                        run.fault("maxItems", "expected at most " + most + " elements, not " + values.size());
                    }
                }));
        if (schema.members().get("uniqueItems") == JsonBoolean.of(true)) {
            onArray(checks, (values, run) -> {
                if (!Keywords.areUnique(values)) {
                    run.fault("uniqueItems", "expected elements that all differ, but some are equal");
                }
            });
        }
        contains(checks);
    }

    private void elements(List<Check> checks) {
        boolean prefixed = schema.members().get("prefixItems") instanceof JsonArray && dialect != Dialect.DRAFT_07;
        boolean listed = schema.members().get("items") instanceof JsonArray;
        Optional<JsonValue> list =
                schema.get(prefixed ? "prefixItems" : "items").filter(each -> prefixed || listed);
        List<Check> first = list.map(each ->
                        ((JsonArray) each).values().stream().map(compile).toList())
                .orElse(List.of());
        Optional<Check> rest =
                schema.get(listed && !prefixed ? "additionalItems" : "items").map(compile);
        onArray(checks, (values, run) -> {
            for (int i = 0; i < values.size(); i++) {
                if (i < first.size()) {
                    run.child(first.get(i), Integer.toString(i), values.get(i));
                } else if (rest.isPresent()) {
                    run.child(rest.get(), Integer.toString(i), values.get(i));
                }
            }
        });
    }

    private void contains(List<Check> checks) {
        boolean counted = dialect != Dialect.DRAFT_07;
        BigDecimal least = number("minContains").filter(each -> counted).orElse(BigDecimal.ONE);
        Optional<BigDecimal> most = number("maxContains").filter(each -> counted);
        schema.get("contains")
                .map(compile)
                .ifPresent(check -> onArray(checks, (values, run) -> {
                    BigDecimal fits = BigDecimal.ZERO;
                    for (int i = 0; i < values.size(); i++) {
                        if (run.elementPasses(check, values.get(i))) {
                            fits = fits.add(BigDecimal.ONE);
                            run.evaluated(Integer.toString(i));
                        }
                    }
                    if (fits.compareTo(least) < 0) {
                        run.fault("contains", "expected at least " + least + " elements of a kind, not " + fits);
                    } else if (most.isPresent() && fits.compareTo(most.get()) > 0) {
                        run.fault("maxContains", "expected at most " + most.get() + " elements of a kind, not " + fits);
                    }
                }));
    }

    private Optional<BigDecimal> number(String keyword) {
        return schema.get(keyword).filter(JsonNumber.class::isInstance).map(each -> ((JsonNumber) each).value());
    }

    private interface ElementsCheck {
        void check(List<JsonValue> values, Run run);
    }

    private static void onArray(List<Check> checks, ElementsCheck check) {
        checks.add((value, run) -> {
            if (value instanceof JsonArray array) {
                check.check(array.values(), run);
            }
        });
    }

    private static BigDecimal size(List<JsonValue> values) {
        return BigDecimal.valueOf(values.size());
    }
}
