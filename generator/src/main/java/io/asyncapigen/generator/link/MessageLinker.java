package io.asyncapigen.generator.link;

import io.asyncapigen.generator.link.schema.SchemaLinker;
import io.asyncapigen.generator.model.Bindings;
import io.asyncapigen.generator.model.Message;
import io.asyncapigen.generator.model.Message.ForeignPayload;
import io.asyncapigen.generator.model.schema.SchemaFormat.Language;
import io.asyncapigen.generator.model.schema.SchemaUse;
import io.asyncapigen.generator.protocol.BindingPlace;
import io.asyncapigen.generator.read.Located;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links a Message Object, its traits merged in. */
final class MessageLinker {
    private static final String LAST_RESORT = "application/json";
    /** As the examples of the specification have it; nobody registered one. */
    private static final String AVRO = "avro/binary";

    private static final String PROTOBUF = "application/protobuf";

    private final @Nullable String defaultContentType;
    private final TraitMerger traits;
    private final SchemaLinker schemas;
    private final MessageParts parts;
    private final DocsLinker docs;
    private final BindingsLinker bindings;
    private final BoundValues values;
    private final JavaHintsReader hints;

    MessageLinker(
            @Nullable String defaultContentType,
            TraitMerger traits,
            SchemaLinker schemas,
            MessageParts parts,
            DocsLinker docs,
            BindingsLinker bindings,
            BoundValues values,
            JavaHintsReader hints) {
        this.defaultContentType = defaultContentType;
        this.traits = traits;
        this.schemas = schemas;
        this.parts = parts;
        this.docs = docs;
        this.bindings = bindings;
        this.values = values;
        this.hints = hints;
    }

    Message link(MessageIndex.Entry entry) {
        Located definition = entry.definition();
        Fields message = traits.merge(definition);
        List<Located> layers = traits.layers(definition);
        List<Located> headers = headers(layers);
        Located payload = definition.get("payload");
        SchemaUse payloadUse = payload == null ? null : schemas.use(payload);
        ForeignPayload foreign = payload == null ? null : schemas.foreign(payload);
        Bindings linked = bindings.link(layers);
        return new Message(
                definition,
                entry.key(),
                entry.channel(),
                message.text("name"),
                message.text("contentType", contentType(foreign)),
                schemas.headers(definition, headers),
                headers,
                payloadUse,
                foreign,
                parts.correlationId(message),
                docs.link(message),
                parts.examples(message),
                linked,
                values.of(linked, BindingPlace.MESSAGE),
                hints.read(message));
    }

    private String contentType(@Nullable ForeignPayload foreign) {
        if (defaultContentType != null) {
            return defaultContentType;
        }
        if (foreign == null) {
            return LAST_RESORT;
        }
        return foreign.format().language() == Language.PROTOBUF ? PROTOBUF : AVRO;
    }

    private static List<Located> headers(List<Located> layers) {
        List<Located> places = new ArrayList<>();
        for (Located layer : layers) {
            Located headers = layer.get("headers");
            if (headers != null) {
                places.add(headers);
            }
        }
        return List.copyOf(places);
    }
}
