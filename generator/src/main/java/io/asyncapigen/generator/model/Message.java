package io.asyncapigen.generator.model;

import io.asyncapigen.generator.model.schema.SchemaFormat;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Message Object with its traits merged in.
 *
 * @param key its name in the components, or in the channel where it stands
 * @param channel the channel it stands in when it is no component, else null
 * @param name the machine-friendly {@code name} field, or null
 * @param contentType its own, else the default of the document, else {@code application/json}
 * @param headers an object schema, or null
 * @param headerLayers where the headers are described: by its traits, in their order, then by itself; later ones count more
 * @param payload null when the message has none
 * @param foreign for a payload whose types come from a schema in another language than JSON Schema, else null
 * @param boundValues those of its bindings, in the order of the document
 */
public record Message(
        Located place,
        String key,
        @Nullable Id channel,
        @Nullable String name,
        String contentType,
        @Nullable SchemaUse headers,
        List<Located> headerLayers,
        @Nullable SchemaUse payload,
        @Nullable ForeignPayload foreign,
        @Nullable CorrelationId correlationId,
        Docs docs,
        List<Example> examples,
        Bindings bindings,
        List<BoundValue> boundValues,
        JavaHints hints) {

    /**
     * How a payload is written and read that JSON Schema does not describe.
     *
     * @param schema text; what an Avro schema refers to is within it
     */
    public record ForeignPayload(SchemaFormat format, String schema) {}

    /** A Message Example Object; at least one of headers and payload is there. */
    public record Example(
            Located place,
            @Nullable String name,
            @Nullable String summary,
            @Nullable Located headers,
            @Nullable Located payload) {}
}
