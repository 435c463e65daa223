package io.asyncapigen.runtime.schema;

import io.asyncapigen.runtime.json.JsonArray;
import io.asyncapigen.runtime.json.JsonBoolean;
import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.json.JsonNumber;
import io.asyncapigen.runtime.json.JsonObject;
import io.asyncapigen.runtime.json.JsonString;
import io.asyncapigen.runtime.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The keywords of one schema as checks. Used once. */
final class Keywords {
    /** Under {@code x-unknown-enum}: other values are let pass, but tell alternatives apart all the same. */
    static final JsonValue KEEP = new JsonString("keep");

    private final JsonObject schema;
    private final Function<JsonValue, Check> compile;
    private final Dialect dialect;
    private final boolean formats;

    /** @param formats whether {@code format} is checked */
    Keywords(JsonObject schema, Function<JsonValue, Check> compile, Dialect dialect, boolean formats) {
        this.schema = schema;
        this.compile = compile;
        this.dialect = dialect;
        this.formats = formats;
    }

    void addTo(List<Check> checks) {
        values(checks);
        numbers(checks);
        strings(checks);
        new ArrayKeywords(schema, compile, dialect).addTo(checks);
        objects(checks);
        compositions(checks);
    }

    private void values(List<Check> checks) {
        given("type").ifPresent(type -> {
            List<String> names = type instanceof JsonArray array
                    ? array.values().stream().map(Keywords::text).toList()
                    : List.of(text(type));
            checks.add((value, run) -> {
                if (names.stream().noneMatch(each -> isOf(each, value))) {
                    run.fault("type", "expected " + String.join(" or ", names) + ", not " + kind(value));
                }
            });
        });
        given("enum").ifPresent(set -> {
            List<JsonValue> allowed = array("enum", set);
            boolean open = KEEP.equals(schema.members().get("x-unknown-enum"));
            checks.add((value, run) -> {
                if (!allowed.contains(value) && (!open || run.isTrying())) {
                    run.fault("enum", "expected one of " + shown(set));
                }
            });
        });
        given("const")
                .ifPresent(only -> checks.add((value, run) -> {
                    if (!only.equals(value)) {
                        run.fault("const", "expected " + shown(only));
                    }
                }));
    }

    private void numbers(List<Check> checks) {
        bound(checks, "minimum", "at least", sign -> sign >= 0);
        bound(checks, "maximum", "at most", sign -> sign <= 0);
        bound(checks, "exclusiveMinimum", "more than", sign -> sign > 0);
        bound(checks, "exclusiveMaximum", "less than", sign -> sign < 0);
        Optional<BigDecimal> multipleOf = number("multipleOf");
        if (multipleOf.filter(each -> each.signum() <= 0).isPresent()) {
            throw new IllegalArgumentException("multipleOf is more than 0, not " + multipleOf.get());
        }
        multipleOf.ifPresent(step -> checks.add((value, run) -> {
            if (value instanceof JsonNumber number && !Decimals.isMultiple(number.value(), step)) {
                run.fault("multipleOf", "expected a multiple of " + step);
            }
        }));
    }

    private void bound(List<Check> checks, String keyword, String words, Predicate<Integer> holds) {
        number(keyword)
                .ifPresent(limit -> checks.add((value, run) -> {
                    if (value instanceof JsonNumber number
                            && !holds.test(number.value().compareTo(limit))) {
                        run.fault(keyword, "expected " + words + " " + limit);
                    }
                }));
    }

    private void strings(List<Check> checks) {
        number("minLength")
                .ifPresent(least -> checks.add((value, run) -> {
                    if (value instanceof JsonString text && length(text).compareTo(least) < 0) {
                        run.fault("minLength", "expected at least " + least + " characters, not " + length(text));
                    }
                }));
        number("maxLength")
                .ifPresent(most -> checks.add((value, run) -> {
                    if (value instanceof JsonString text && length(text).compareTo(most) > 0) {
                        run.fault("maxLength", "expected at most " + most + " characters, not " + length(text));
                    }
                }));
        given("format").filter(each -> formats).ifPresent(format -> {
            Predicate<String> has = Formats.of(text(format));
            checks.add((value, run) -> {
                if (value instanceof JsonString string && !has.test(string.value())) {
                    run.fault("format", "expected text of the format " + text(format));
                }
            });
        });
        given("pattern").ifPresent(text -> {
            var pattern = pattern(text(text));
            checks.add((value, run) -> {
                if (value instanceof JsonString string) {
                    Optional<Boolean> found = pattern.find(string.value());
                    if (found.isEmpty()) {
                        run.undecided("pattern", "it takes too long to compare with the pattern " + text);
                    } else if (!found.get()) {
                        run.fault("pattern", "expected text with the pattern " + text);
                    }
                }
            });
        });
    }

    private void objects(List<Check> checks) {
        number("minProperties")
                .ifPresent(least -> onObject(checks, (object, run) -> {
                    if (size(object).compareTo(least) < 0) {
                        run.fault("minProperties", "expected at least " + least + " members, not " + size(object));
                    }
                }));
        number("maxProperties")
                .ifPresent(most -> onObject(checks, (object, run) -> {
                    if (size(object).compareTo(most) > 0) {
                        run.fault("maxProperties", "expected at most " + most + " members, not " + size(object));
                    }
                }));
        given("required").ifPresent(names -> required(checks, "required", names, object -> true));
        Map<String, Check> properties = schemas("properties");
        Map<BoundedPattern, Check> patterns = new LinkedHashMap<>();
        schemas("patternProperties").forEach((text, check) -> patterns.put(pattern(text), check));
        Optional<Check> rest = given("additionalProperties").map(compile);
        onObject(
                checks,
                (object, run) -> object.members().forEach((name, each) -> {
                    Check own = properties.get(name);
                    if (own != null) {
                        run.child(own, name, each);
                    }
                    boolean known = own != null;
                    for (var pattern : patterns.entrySet()) {
                        if (pattern.getKey().find(name).orElse(true)) {
                            known = true;
                            run.child(pattern.getValue(), name, each);
                        }
                    }
                    if (!known && rest.isPresent()) {
                        run.child(rest.get(), name, each);
                    }
                }));
        given("propertyNames")
                .map(compile)
                .ifPresent(check -> onObject(
                        checks,
                        (object, run) -> object.members().keySet().forEach(name -> {
                            if (!run.passes(check, new JsonString(name))) {
                                run.fault(
                                        "propertyNames", "the name " + shown(new JsonString(name)) + " is not allowed");
                            }
                        })));
        for (String keyword : List.of("dependencies", "dependentRequired", "dependentSchemas")) {
            members(keyword).forEach((name, each) -> {
                if (each instanceof JsonArray) {
                    required(checks, keyword, each, object -> object.members().containsKey(name));
                } else {
                    Check check = compile.apply(each);
                    onObject(checks, (object, run) -> {
                        if (object.members().containsKey(name)) {
                            run.apply(check, object);
                        }
                    });
                }
            });
        }
    }

    private void required(List<Check> checks, String keyword, JsonValue names, Predicate<JsonObject> when) {
        List<String> all = array(keyword, names).stream().map(Keywords::text).toList();
        onObject(checks, (object, run) -> {
            if (when.test(object)) {
                all.stream()
                        .filter(each -> !object.members().containsKey(each))
                        .forEach(each -> run.fault(keyword, "the member " + each + " is missing"));
            }
        });
    }

    private void compositions(List<Check> checks) {
        list("allOf").forEach(each -> checks.add((value, run) -> run.apply(each, value)));
        List<Check> any = list("anyOf");
        if (!any.isEmpty()) {
            checks.add((value, run) -> {
                if (!run.passesAny(any, value)) {
                    run.fault("anyOf", "expected one of " + any.size() + " alternatives, and it is none");
                }
            });
        }
        List<Check> one = list("oneOf");
        if (!one.isEmpty()) {
            checks.add((value, run) -> {
                long fits = one.stream().filter(each -> run.passes(each, value)).count();
                if (fits != 1) {
                    run.fault("oneOf", "expected one of " + one.size() + " alternatives, not " + fits + " of them");
                }
            });
        }
        given("not")
                .map(compile)
                .ifPresent(check -> checks.add((value, run) -> {
                    if (run.passes(check, value)) {
                        run.fault("not", "it is what the schema excludes");
                    }
                }));
        given("if").map(compile).ifPresent(condition -> {
            Check then = given("then").map(compile).orElse(Check.ANY);
            Check otherwise = given("else").map(compile).orElse(Check.ANY);
            checks.add((value, run) -> run.apply(run.passes(condition, value) ? then : otherwise, value));
        });
    }

    private Optional<JsonValue> given(String keyword) {
        return schema.get(keyword);
    }

    private Optional<BigDecimal> number(String keyword) {
        return given(keyword).map(each -> {
            if (each instanceof JsonNumber number) {
                return number.value();
            }
            throw new IllegalArgumentException(keyword + " is a number, not " + each);
        });
    }

    private static List<JsonValue> array(String keyword, JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.values();
        }
        throw new IllegalArgumentException(keyword + " is a list, not " + value);
    }

    private List<Check> list(String keyword) {
        var checks = new ArrayList<Check>();
        if (schema.members().get(keyword) instanceof JsonArray array) {
            array.values().forEach(each -> checks.add(compile.apply(each)));
        }
        return checks;
    }

    private Map<String, JsonValue> members(String keyword) {
        return schema.members().get(keyword) instanceof JsonObject object ? object.members() : Map.of();
    }

    private Map<String, Check> schemas(String keyword) {
        var checks = new LinkedHashMap<String, Check>();
        members(keyword).forEach((name, each) -> checks.put(name, compile.apply(each)));
        return checks;
    }

    private interface ObjectCheck {
        void check(JsonObject object, Run run);
    }

    private static void onObject(List<Check> checks, ObjectCheck check) {
        checks.add((value, run) -> {
            if (value instanceof JsonObject object) {
                check.check(object, run);
            }
        });
    }

    private static BoundedPattern pattern(String text) {
        return new BoundedPattern(Pattern.compile(text));
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.value();
        }
        throw new IllegalArgumentException("expected text in the schema, not " + value);
    }

    private static BigDecimal length(JsonString text) {
        return BigDecimal.valueOf(text.value().codePointCount(0, text.value().length()));
    }

    private static BigDecimal size(JsonObject object) {
        return BigDecimal.valueOf(object.members().size());
    }

    private static boolean isOf(String type, JsonValue value) {
        return type.equals(kind(value))
                || type.equals("integer") && value instanceof JsonNumber number && Decimals.isInteger(number.value());
    }

    private static String kind(JsonValue value) {
        if (value instanceof JsonNull) {
            return "null";
        } else if (value instanceof JsonBoolean) {
            return "boolean";
        } else if (value instanceof JsonNumber) {
            return "number";
        } else if (value instanceof JsonString) {
            return "string";
        }
        return value instanceof JsonArray ? "array" : "object";
    }

    /** What the schema says, or a name; never a value, which may be secret. */
    private static String shown(JsonValue value) {
        String text = value.toString();
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }

    static boolean areUnique(List<JsonValue> values) {
        return new HashSet<>(values).size() == values.size();
    }
}
