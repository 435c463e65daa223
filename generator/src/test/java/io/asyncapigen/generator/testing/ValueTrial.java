package io.asyncapigen.generator.testing;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.asyncapigen.generator.plan.api.ApiPlan;
import io.asyncapigen.generator.plan.api.MessagePlan;
import io.asyncapigen.generator.plan.validation.ValidationPlan;
import io.asyncapigen.generator.testing.InvalidValues.Attempt;
import io.asyncapigen.generator.testing.InvalidValues.Invalid;
import io.asyncapigen.runtime.AsyncApiException;
import io.asyncapigen.runtime.Binary;
import io.asyncapigen.runtime.ContentType;
import io.asyncapigen.runtime.DecodeException;
import io.asyncapigen.runtime.Fault;
import io.asyncapigen.runtime.JsonSchema;
import io.asyncapigen.runtime.MessageType;
import io.asyncapigen.runtime.RuntimeExpression.Source;
import io.asyncapigen.runtime.TypeToken;
import io.asyncapigen.runtime.jackson.JacksonCodec;
import io.asyncapigen.runtime.json.JsonNull;
import io.asyncapigen.runtime.json.JsonValue;
import io.asyncapigen.runtime.schema.JsonSchemaValidators;
import io.asyncapigen.runtime.spi.Validator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values of the schemas of one document, on their way through the types that are generated for them: what is valid comes out as it went in,
 * what is not is refused, coming in and going out, with the place of its fault. What is valid is decided by ours and by another validator.
 */
public final class ValueTrial {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final JacksonCodec CODEC = new JacksonCodec();
    private static final JsonSchemaValidators VALIDATORS = new JsonSchemaValidators();
    private static final int WRONG_ONES = 3;
    private static final int TRIES = 3;
    private static final int MOST_TRIES = 20;

    private final Map<String, JsonNode> schemas;
    private final int values;
    private final long seed;
    private final ValueTally tally = new ValueTally();
    private final Referee referee;
    private final Set<List<Object>> seen = new HashSet<>();
    private final List<String> findings = new ArrayList<>();

    /**
     * Tries payloads and headers of all messages, those that several share once.
     *
     * @param loader of what was generated
     * @param values to try of each
     * @param tally takes what was tried, in the end
     */
    public ValueTrial(ApiPlan plan, ClassLoader loader, int values, long seed, ValueTally tally)
            throws ReflectiveOperationException {
        this.schemas = plan.validation().map(ValidationPlan::schemas).orElse(Map.of());
        this.values = values;
        this.seed = seed;
        this.referee = new Referee(schemas);
        for (MessagePlan each : plan.messages()) {
            message(each.pointer(), type(each, loader));
        }
        tally.add(this.tally);
    }

    /** What a generated message knows of itself. */
    public static MessageType<?> type(MessagePlan plan, ClassLoader loader) throws ReflectiveOperationException {
        return (MessageType<?>)
                loader.loadClass(plan.type().canonicalName()).getField("TYPE").get(null);
    }

    /** Values that change or are refused though they are valid, and others that pass. */
    public List<String> findings() {
        return findings;
    }

    private void message(String place, MessageType<?> type) {
        if (!type.isRaw() && type.foreignSchema().isEmpty()) {
            part(place + " payload", type.payloadSchema(), type.payload().map(Passage.Payload::new));
        }
        part(place + " headers", type.headersSchema(), type.headers().map(Passage.TypedHeaders::new));
        part(place + " headers as text", type.headersSchema(), type.headers().map(Passage.TextHeaders::new));
    }

    private void part(String place, Optional<JsonSchema> schema, Optional<? extends Passage> passage) {
        if (schema.isPresent()
                && passage.isPresent()
                && seen.add(List.of(schema.get().name(), passage.get()))) {
            new Part(place, schema.get(), passage.get()).run();
        }
    }

    private final class Part {
        private final String place;
        private final JsonNode schema;
        private final Validator validator;
        private final Passage passage;
        private final Random random = new Random(seed);

        Part(String place, JsonSchema schema, Passage passage) {
            this.place = place;
            this.schema = schemas.get(schema.name());
            this.validator = VALIDATORS.validator(schema);
            this.passage = passage;
        }

        void run() {
            RandomValues random = new RandomValues(schemas, seed, passage instanceof Passage.TextHeaders);
            int valid = 0;
            for (int i = 0; i < values; i++) {
                JsonNode value = random.next(schema);
                JsonValue tree = tree(value.toString());
                List<Fault> faults = faults(tree);
                if (faults.isEmpty() != referee.admits(schema, value)) {
                    found(tree, "another validator does not agree with " + faults);
                } else if (faults.isEmpty()) {
                    valid++;
                    survives(value, tree);
                    breakIt(value);
                }
            }
            tally.part(place, values, valid);
        }

        private void survives(JsonNode before, JsonValue tree) {
            try {
                JsonValue after = passage.write(passage.read(tree));
                List<Fault> faults = faults(after);
                if (!faults.isEmpty() || !SameJson.test(before, JSON.readTree(after.toString()))) {
                    found(tree, "goes out as " + after + " with " + faults);
                }
            } catch (AsyncApiException | AssertionError e) {
                found(tree, e.toString());
            }
        }

        /** By a keyword that was seldom broken until now, and by some others. */
        private void breakIt(JsonNode value) {
            List<Attempt> ways = InvalidValues.of(schemas, referee, random, schema, value);
            Collections.shuffle(ways, random);
            Map<String, List<Attempt>> byKeyword =
                    ways.stream().collect(groupingBy(Attempt::keyword, LinkedHashMap::new, toList()));
            for (String rare :
                    byKeyword.keySet().stream().sorted(comparing(tally::tried)).toList()) {
                tally.tries(rare);
                List<Invalid> wrong = some(byKeyword.get(rare), TRIES, 1);
                if (!wrong.isEmpty()) {
                    wrong.forEach(this::isRefused);
                    break;
                }
            }
            some(ways, MOST_TRIES, WRONG_ONES - 1).forEach(this::isRefused);
        }

        private static List<Invalid> some(List<Attempt> ways, int tries, int number) {
            return ways.stream()
                    .limit(tries)
                    .flatMap(each -> each.invalid().get().stream())
                    .limit(number)
                    .collect(toList());
        }

        private void isRefused(Invalid wrong) {
            tally.breaks(wrong.keyword());
            JsonValue tree = tree(wrong.value().toString());
            String what = wrong.keyword() + " at " + wrong.pointer();
            List<Fault> received = faults(tree);
            if (!says(received, wrong)) {
                found(tree, what + " comes in: " + received);
                return;
            }
            JsonValue after;
            try {
                after = passage.write(passage.read(tree));
            } catch (DecodeException e) {
                return; // no value of its type is wrong in this way
            }
            boolean changed = !SameJson.test(wrong.value(), JSON.readTree(after.toString()));
            List<Fault> sent = faults(after);
            if (!changed && !says(sent, wrong)) {
                found(tree, what + " goes out: " + sent);
            }
        }

        private void found(JsonValue value, String what) {
            findings.add(place + "\n  " + value + "\n  " + what);
        }

        /** As generated code finds them; bytes are only enough to see that there are none. */
        private List<Fault> faults(JsonValue value) {
            List<Fault> faults = validator.validate(value, Source.PAYLOAD);
            if (validator.accepts(Binary.utf8(value.toString()))) {
                tally.enough();
                if (!faults.isEmpty()) {
                    found(value, "is accepted for its bytes with " + faults);
                }
            }
            return faults;
        }
    }

    private static boolean says(List<Fault> faults, Invalid wrong) {
        return faults.stream()
                .anyMatch(each -> each.keyword().equals(wrong.keyword())
                        && each.at().pointer().equals(wrong.pointer()));
    }

    private static JsonValue tree(String json) {
        return Optional.ofNullable(CODEC.decode(Binary.utf8(json), TypeToken.of(JsonValue.class), ContentType.JSON))
                .orElse(JsonNull.NULL);
    }
}
