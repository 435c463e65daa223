package io.asyncapigen.runtime;

import java.util.List;

/**
 * The schemas that the payloads and headers of a document's messages are compared with, as one JSON object: each member is a JSON Schema
 * of 2020-12, and references lead from one to another, as in {@code #/Order}. Regular expressions are those of
 * {@link java.util.regex.Pattern}. Generated. Immutable; equal to itself only.
 */
public final class JsonSchemas {
    private final List<String> parts;

    private JsonSchemas(List<String> parts) {
        this.parts = parts;
    }

    /** @param parts of the text, in order; several, since no constant of a class may be long */
    public static JsonSchemas of(String... parts) {
        return new JsonSchemas(List.of(parts));
    }

    /** The JSON text, put together for each call. */
    public String text() {
        return String.join("", parts);
    }

    /** The schema of that name. Whether there is one shows when it is used. */
    public JsonSchema named(String name) {
        return new JsonSchema(this, name);
    }
}
