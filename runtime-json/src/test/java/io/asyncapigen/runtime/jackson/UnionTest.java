package io.asyncapigen.runtime.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.json.Union;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnionTest {
    @Union(
            discriminator = "kind",
            value = {
                @Union.Variant(
                        type = Card.class,
                        names = {"card", "Card"},
                        required = "pan"),
                @Union.Variant(type = Cash.class, names = "cash")
            })
    sealed interface Payment permits Card, Cash {}

    record Card(
            @JsonProperty(value = "kind", required = true) String kind,
            @JsonProperty(value = "pan", required = true) String pan)
            implements Payment {}

    /** Has no member of its own for the discriminator. */
    record Cash(
            @JsonProperty("amount") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BigDecimal amount) implements Payment {}

    @Union({
        @Union.Variant(type = Created.class, constants = @Union.Constant(member = "type", values = "\"created\"")),
        @Union.Variant(
                type = Removed.class,
                constants =
                        @Union.Constant(
                                member = "type",
                                values = {"\"removed\"", "2"}))
    })
    sealed interface Event permits Created, Removed {}

    record Created(@JsonProperty("id") @Nullable Integer id) implements Event {
        @JsonProperty("type")
        String type() {
            return "created";
        }
    }

    record Removed(
            @JsonProperty("type") io.asyncapigen.runtime.json.JsonValue type,
            @JsonProperty("id") @Nullable Integer id) implements Event {}

    @Union({
        @Union.Variant(type = Time.class, json = Union.Json.STRING),
        @Union.Variant(type = Text.class, json = Union.Json.STRING),
        @Union.Variant(type = Whole.class, json = Union.Json.INTEGER),
        @Union.Variant(type = Any.class, json = Union.Json.NUMBER),
        @Union.Variant(type = Flag.class, json = Union.Json.BOOLEAN),
        @Union.Variant(type = Many.class, json = Union.Json.ARRAY),
        @Union.Variant(type = Nothing.class, json = Union.Json.NULL),
        @Union.Variant(type = Thing.class)
    })
    sealed interface Value permits Time, Text, Whole, Any, Flag, Many, Nothing, Thing {}

    record Time(@JsonValue OffsetDateTime value) implements Value {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Time {}
    }

    record Text(@JsonValue String value) implements Value {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Text {}
    }

    record Whole(@JsonValue long value) implements Value {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Whole {}
    }

    record Any(@JsonValue BigDecimal value) implements Value {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Any {}
    }

    record Flag(@JsonValue boolean value) implements Value {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Flag {}
    }

    record Many(@JsonValue List<Value> value) implements Value {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Many {}
    }

    record Nothing(@JsonValue io.asyncapigen.runtime.json.@Nullable JsonNull value) implements Value {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Nothing {}
    }

    record Thing(
            @JsonProperty(value = "inner", required = true) Value inner) implements Value {}

    @Union({
        @Union.Variant(type = OfFirst.class),
        @Union.Variant(type = OfSecond.class),
        @Union.Variant(type = Firsts.class, json = Union.Json.ARRAY),
        @Union.Variant(type = Seconds.class, json = Union.Json.ARRAY)
    })
    sealed interface Nested permits OfFirst, OfSecond, Firsts, Seconds {}

    record OfFirst(@JsonProperty("data") First data) implements Nested {}

    record OfSecond(@JsonProperty("data") Second data) implements Nested {}

    record Firsts(@JsonValue List<First> value) implements Nested {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Firsts {}
    }

    record Seconds(@JsonValue List<Second> value) implements Nested {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Seconds {}
    }

    @Union({@Union.Variant(type = First.class), @Union.Variant(type = Second.class), @Union.Variant(type = Both.class)})
    sealed interface Overlapping permits First, Second, Both {}

    record First(
            @JsonProperty("a") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer a) implements Overlapping {}

    record Second(
            @JsonProperty("b") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer b) implements Overlapping {}

    record Both(
            @JsonProperty("a") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer a,

            @JsonProperty("b") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer b)
            implements Overlapping {}

    @Union({@Union.Variant(type = Strict.class, required = "x"), @Union.Variant(type = Free.class)})
    sealed interface Guarded permits Strict, Free {}

    record Strict(
            @JsonProperty(value = "x", required = true) int x) implements Guarded {}

    record Free(@JsonAnySetter @JsonAnyGetter Map<String, Object> all) implements Guarded {}

    @Union({@Union.Variant(type = Left.class), @Union.Variant(type = Right.class), @Union.Variant(type = Leaf.class)})
    sealed interface Tree permits Left, Right, Leaf {}

    record Left(
            @JsonProperty(value = "child", required = true) Tree child) implements Tree {}

    record Right(
            @JsonProperty(value = "child", required = true) Tree child) implements Tree {}

    record Leaf(
            @JsonProperty(value = "leaf", required = true) int leaf) implements Tree {}

    record Outer(
            @JsonProperty("payment") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Payment payment) {}

    private static void survives(String json, Class<?> type, Object expected) {
        assertEquals(expected, Json.read(json, type));
        assertEquals(json, Json.write(expected));
    }

    @Test
    void theDiscriminatorDecides() {
        survives("{\"kind\":\"Card\",\"pan\":\"4\"}", Payment.class, new Card("Card", "4"));
        survives("{\"payment\":{\"kind\":\"card\",\"pan\":\"4\"}}", Outer.class, new Outer(new Card("card", "4")));
    }

    @Test
    void aDiscriminatorIsWrittenEvenIfTheVariantHasNoMemberForIt() {
        survives("{\"kind\":\"cash\",\"amount\":1.50}", Payment.class, new Cash(new BigDecimal("1.50")));
        assertEquals("[{\"kind\":\"cash\"}]", Json.write(List.of(new Cash(null))));
    }

    @Test
    void anUnknownDiscriminatorIsRefusedAndADiscriminatedVariantIsReadStrictly() {
        assertEquals("none of Card, Cash", Json.refusal("{\"kind\":\"cheque\",\"pan\":\"4\"}", Payment.class));
        assertTrue(Json.refusal("{\"kind\":\"card\"}", Payment.class).contains("pan"));
        assertTrue(
                Json.refusal("{\"payment\":{\"kind\":\"card\"}}", Outer.class).contains("/payment"));
    }

    @Test
    void nullAndAbsentAreNoVariantUnlessThereIsOneForThem() {
        assertNull(Json.read("{\"payment\":null}", Outer.class).payment());
        assertNull(Json.read("{}", Outer.class).payment());
        assertEquals(new Nothing(null), Json.read("null", Value.class));
        assertEquals(new Thing(new Nothing(null)), Json.read("{\"inner\":null}", Value.class));
    }

    @Test
    void constantsDecide() {
        survives("{\"id\":1,\"type\":\"created\"}", Event.class, new Created(1));
        assertEquals(
                new Removed(io.asyncapigen.runtime.json.JsonValue.of(2.0), null),
                Json.read("{\"type\":2}", Event.class));
        assertEquals("none of Created, Removed", Json.refusal("{\"type\":\"changed\"}", Event.class));
    }

    @Test
    void theKindOfJsonDecides() {
        survives("\"2020-01-01T10:00:00Z\"", Value.class, new Time(OffsetDateTime.parse("2020-01-01T10:00:00Z")));
        survives("\"ten o'clock\"", Value.class, new Text("ten o'clock"));
        survives("5", Value.class, new Whole(5));
        survives("5.5", Value.class, new Any(new BigDecimal("5.5")));
        survives("1E+400", Value.class, new Any(new BigDecimal("1E+400")));
        survives("true", Value.class, new Flag(true));
        survives(
                "[1,[\"a\"],{\"inner\":false}]",
                Value.class,
                new Many(List.of(new Whole(1), new Many(List.of(new Text("a"))), new Thing(new Flag(false)))));
    }

    @Test
    void requiredMembersDecide() {
        assertEquals(new Strict(1), Json.read("{\"x\":1}", Guarded.class));
        assertEquals(new Free(Map.of("y", 1)), Json.read("{\"y\":1}", Guarded.class));
    }

    @Test
    void aVariantThatCannotBeReadLeavesItToTheNext() {
        assertEquals(new Free(Map.of("x", "no number")), Json.read("{\"x\":\"no number\"}", Guarded.class));
    }

    @Test
    void whatIsDeepInsideIsNotLostEither() {
        assertEquals(new OfFirst(new First(1)), Json.read("{\"data\":{\"a\":1}}", Nested.class));
        assertEquals(new OfSecond(new Second(1)), Json.read("{\"data\":{\"b\":1}}", Nested.class));
        assertEquals(new Firsts(List.of(new First(1))), Json.read("[{\"a\":1}]", Nested.class));
        assertEquals(
                new Seconds(List.of(new Second(1), new Second(2))), Json.read("[{\"b\":1},{\"b\":2}]", Nested.class));
        assertEquals(
                new Firsts(List.of(new First(1), new First(null))),
                Json.read("[{\"a\":1},{\"b\":2}]", Nested.class),
                "the first of those that lose least");
    }

    @Test
    void theVariantThatLosesLeastGoesFirst() {
        assertEquals(new First(1), Json.read("{\"a\":1}", Overlapping.class));
        assertEquals(new Second(1), Json.read("{\"b\":1}", Overlapping.class));
        assertEquals(new Both(1, 2), Json.read("{\"b\":2,\"a\":1}", Overlapping.class));
        assertEquals(new First(null), Json.read("{}", Overlapping.class));
    }

    @Test
    void unionsMayBeElements() {
        assertEquals(
                List.of(new Card("card", "1"), new Cash(null)),
                Json.read(
                        "[{\"kind\":\"card\",\"pan\":\"1\"},{\"kind\":\"cash\"}]", new TypeToken<List<Payment>>() {}));
    }

    @Test
    void ambiguousNestingTakesBoundedTime() {
        String deep = "{\"child\":".repeat(200) + "{\"leaf\":\"no number\"}" + "}".repeat(200);

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertEquals("too deeply nested or ambiguous", Json.refusal(deep, Tree.class)));
    }

    @Union({@Union.Variant(type = Closed.class), @Union.Variant(type = Open.class), @Union.Variant(type = Wider.class)})
    sealed interface Mixture permits Closed, Open, Wider {}

    record Closed(
            @JsonProperty("a") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer a) implements Mixture {}

    record Open(
            @JsonProperty("b") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer b,

            @JsonAnySetter @JsonAnyGetter Map<String, Object> others)
            implements Mixture {}

    record Wider(
            @JsonProperty("b") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer b,

            @JsonProperty("c") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer c,

            @JsonAnySetter @JsonAnyGetter Map<String, Object> others)
            implements Mixture {}

    @Test
    void amongVariantsThatLoseNothingTheOneThatNamesMostGoesFirst() {
        assertEquals(new Closed(1), Json.read("{\"a\":1}", Mixture.class));
        assertEquals(new Open(1, Map.of("a", 1)), Json.read("{\"a\":1,\"b\":1}", Mixture.class));
        assertEquals(new Wider(1, 2, Map.of("a", 1)), Json.read("{\"a\":1,\"b\":1,\"c\":2}", Mixture.class));
    }
}
