package io.asyncapigen.generator.link;

import io.asyncapigen.generator.model.CorrelationId;
import io.asyncapigen.generator.model.Message.Example;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links the smaller objects that messages and message traits have: Correlation ID and Message Example Objects. */
final class MessageParts {
    private final ResolvedDocument document;

    MessageParts(ResolvedDocument document) {
        this.document = document;
    }

    @Nullable
    CorrelationId correlationId(Fields owner) {
        Located place = owner.get("correlationId");
        return place == null ? null : correlationId(place);
    }

    /** The correlation id at a place, or that a reference there leads to; null without a location. */
    @Nullable
    CorrelationId correlationId(Located place) {
        Located definition = document.follow(place);
        Fields id = Fields.of(definition);
        String location = id.text("location");
        return definition == null || location == null
                ? null
                : new CorrelationId(definition, location, id.text("description"));
    }

    List<Example> examples(Fields owner) {
        List<Example> examples = new ArrayList<>();
        for (Located item : owner.items("examples")) {
            Fields example = Fields.of(item);
            // A payload of null is a payload, so the value is asked for itself.
            Located headers = item.get("headers");
            Located payload = item.get("payload");
            if (headers != null || payload != null) {
                examples.add(new Example(item, example.text("name"), example.text("summary"), headers, payload));
            }
        }
        return List.copyOf(examples);
    }
}
