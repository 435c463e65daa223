package io.asyncapigen.generator.validate.example;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How many schemas look at one value: {@code allOf} and its like multiply, and thirty lines of them can make billions. The
 * validator walks every one of them again, so such schemas are not given to it.
 */
final class CompositionCost {
    private static final long MANY = 20_000;
    private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> SINGLES = List.of("not", "if", "then", "else");
    private static final int MAX_DEPTH = 500;

    private final Function<Located, @Nullable Located> target;
    private final Map<Id, Long> known = new HashMap<>();

    CompositionCost(Function<Located, @Nullable Located> target) {
        this.target = target;
    }

    boolean isBounded(Located schema) {
        return cost(schema, 0) < MANY;
    }

    private long cost(Located place, int depth) {
        Located schema = target.apply(place);
        if (schema == null) {
            return 1;
        }
        Long before = known.get(schema.id());
        if (before != null) {
            return before;
        }
        if (depth > MAX_DEPTH) {
            return MANY;
        }
        known.put(schema.id(), MANY); // a circle, until the sum is known
        long sum = 1;
        for (String keyword : LISTS) {
            Located list = schema.get(keyword);
            if (list != null) {
                for (Located branch : list.items()) {
                    sum = Math.min(MANY, sum + cost(branch, depth + 1));
                }
            }
        }
        for (String keyword : SINGLES) {
            Located branch = schema.get(keyword);
            if (branch != null) {
                sum = Math.min(MANY, sum + cost(branch, depth + 1));
            }
        }
        known.put(schema.id(), sum);
        return sum;
    }
}
