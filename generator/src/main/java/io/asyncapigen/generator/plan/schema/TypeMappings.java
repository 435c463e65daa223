package io.asyncapigen.generator.plan.schema;

import io.asyncapigen.generator.model.schema.Schema;
import io.asyncapigen.generator.model.schema.Schema.IntegerSchema;
import io.asyncapigen.generator.model.schema.Schema.NumberSchema;
import io.asyncapigen.generator.model.schema.Schema.StringSchema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Classes that the author or the user chose in place of ours.
 *
 * @param byFormat full names of classes by the format of strings and numbers, or by their type where they have no format
 */
public record TypeMappings(Map<String, String> byFormat) {
    public TypeMappings {
        byFormat = Map.copyOf(byFormat);
    }

    /** What was chosen for a schema: by the author for it alone, else by the user; null when nothing was. */
    @Nullable
    String of(Schema schema) {
        String own = schema.info().hints().type();
        if (own != null || byFormat.isEmpty()) {
            return own;
        } else if (schema instanceof StringSchema string) {
            return of(string.format(), "string");
        } else if (schema instanceof IntegerSchema integer) {
            return of(integer.format(), "integer");
        }
        return schema instanceof NumberSchema number ? of(number.format(), "number") : null;
    }

    private @Nullable String of(@Nullable String format, String type) {
        return byFormat.get(format == null ? type : format);
    }
}
