package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.model.schema.IntegerFormat;
import io.asyncapigen.generator.model.schema.Limits;
import io.asyncapigen.generator.model.schema.Limits.Bound;
import io.asyncapigen.generator.model.schema.Limits.Range;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the keywords by which a schema limits single values. */
final class LimitsReader {
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private LimitsReader() {}

    static Limits read(ObjectNode schema) {
        String pattern = schema.text("pattern");
        Optional<IntegerFormat> format = IntegerFormat.of(schema.text("format"));
        Limits limits = new Limits(
                Bound.inner(
                        bound(schema, "minimum", "exclusiveMinimum", 1),
                        format.map(each -> new Bound(each.least(), true)).orElse(null),
                        1),
                Bound.inner(
                        bound(schema, "maximum", "exclusiveMaximum", -1),
                        format.map(each -> new Bound(each.most(), true)).orElse(null),
                        -1),
                range(schema, "minLength", "maxLength"),
                range(schema, "minItems", "maxItems"),
                range(schema, "minProperties", "maxProperties"),
                pattern == null ? List.of() : List.of(pattern));
        return limits.isNone() ? Limits.NONE : limits;
    }

    /** The exclusive keyword is a number, or true beside the inclusive one in OpenAPI 3.0. */
    private static @Nullable Bound bound(ObjectNode schema, String inclusive, String exclusive, int direction) {
        BigDecimal closed = number(schema.get(inclusive));
        if (schema.get(exclusive) instanceof BooleanNode flag) {
            return closed == null ? null : new Bound(closed, !flag.value());
        }
        BigDecimal open = number(schema.get(exclusive));
        return Bound.inner(
                closed == null ? null : new Bound(closed, true),
                open == null ? null : new Bound(open, false),
                direction);
    }

    private static Range range(ObjectNode schema, String least, String most) {
        BigDecimal low = number(schema.get(least));
        BigDecimal high = number(schema.get(most));
        return new Range(low == null ? 0 : count(low), high == null ? Integer.MAX_VALUE : count(high));
    }

    private static int count(BigDecimal number) {
        return number.signum() < 0 ? 0 : number.min(MOST).intValue();
    }

    private static @Nullable BigDecimal number(@Nullable SourceNode node) {
        return node instanceof NumberNode number ? number.value() : null;
    }
}
