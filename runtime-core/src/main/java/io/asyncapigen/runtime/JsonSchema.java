package io.asyncapigen.runtime;

import java.util.Objects;

/**
 * What the document demands of a payload or of headers.
 *
 * @param all the schemas among which it stands
 * @param name its member there
 */
public record JsonSchema(JsonSchemas all, String name) {
    public JsonSchema {
        Objects.requireNonNull(all, "all");
        Objects.requireNonNull(name, "name");
    }

    @Override
    public String toString() {
        return name;
    }
}
