package io.asyncapigen.generator.link;

import io.asyncapigen.generator.link.schema.SchemaLinker;
import io.asyncapigen.generator.model.Bindings;
import io.asyncapigen.generator.model.BoundValue;
import io.asyncapigen.generator.protocol.BindingPlace;
import io.asyncapigen.generator.protocol.BindingShape;
import io.asyncapigen.generator.protocol.BindingShapes;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.resolve.ObjectKind;
import io.asyncapigen.generator.resolve.ResolvedDocument;
import java.util.ArrayList;
import java.util.List;

/** Finds the fields of bindings whose schema says the type of a value that goes beside the payload. */
record BoundValues(ResolvedDocument document, SchemaLinker schemas) {
    /** In the order of the document. */
    List<BoundValue> of(Bindings linked, BindingPlace place) {
        List<BoundValue> values = new ArrayList<>();
        linked.byProtocol().forEach((protocol, binding) -> {
            if (BindingShapes.checked().contains(protocol)) {
                String version = Fields.of(binding).text("bindingVersion");
                for (BindingShape.Field field :
                        BindingShapes.shape(protocol, place, version).fields()) {
                    Located schema = binding.get(field.name());
                    if (schema != null && field.typed() && isSchema(schema)) {
                        values.add(new BoundValue(protocol, field.name(), schema, schemas.use(schema)));
                    }
                }
            }
        });
        return List.copyOf(values);
    }

    /** Not so of one in another schema language. */
    private boolean isSchema(Located place) {
        Located end = document.follow(place);
        return end != null && document.kinds().get(end.id()) == ObjectKind.SCHEMA;
    }
}
