package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode.ArrayNode;
import io.asyncapigen.generator.read.SourceNode.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one header schema of those of a message and its traits, as the merge of traits asks for: members are merged, a list
 * such as {@code required} is replaced by that of the later layer, and the later layer wins where two disagree. References
 * take part with what they lead to.
 */
final class HeaderLayers {
    private final Routes routes;
    private final Shapes shapes;

    HeaderLayers(Routes routes, Shapes shapes) {
        this.routes = routes;
        this.shapes = shapes;
    }

    /** The merged schema, or null when all layers mean the same one, which says that it is an object. */
    @Nullable
    Definition merge(Located message, List<SchemaPlace> layers) {
        List<SchemaPlace> latestFirst = new ArrayList<>(layers);
        Collections.reverse(latestFirst);
        List<Definition> ends = latestFirst.stream()
                .map(layer -> routes.from(layer).end())
                .distinct()
                .toList();
        if (ends.size() == 1 && isObject(shapes.of(ends.get(0)))) {
            return null;
        }
        ShapeMerger merger = ShapeMerger.silent();
        Shape merged = Shape.ANY;
        boolean required = false;
        List<Located> texts = new ArrayList<>();
        for (Definition end : ends) {
            Shape layer = shapes.of(end);
            if (required) {
                layer = layer.withObject(layer.object().withRequired(Set.of()));
            }
            required |=
                    end.place().at().node() instanceof ObjectNode schema && schema.get("required") instanceof ArrayNode;
            Shape next = merger.merge(merged, layer, true);
            merged = next.withObject(new ObjectFacts(
                    properties(merged.object(), layer.object(), next.object()),
                    next.object().required(),
                    merged.object().additional() == null
                            ? layer.object().additional()
                            : merged.object().additional(),
                    next.object().patterns()));
            texts.addAll(end.texts());
        }
        if (!isObject(merged)) {
            merged = merged.withTypes(merged.types().with(Set.of(JsonType.OBJECT), Set.of()));
        }
        Located place = new Located(
                message.source(),
                message.pointer().child("headers"),
                ends.get(0).place().at().node(),
                null);
        return Definition.made(
                latestFirst.get(0).sibling(place), merged, texts, ends.get(0).name());
    }

    /** Headers are one also where they do not say so. */
    private static boolean isObject(Shape headers) {
        return headers.types().meant() != null || headers.object().isEmpty();
    }

    /** Where both speak of a header, the later layer does, unless it leaves the type open. */
    private Map<String, List<SchemaPlace>> properties(ObjectFacts later, ObjectFacts earlier, ObjectFacts both) {
        Map<String, List<SchemaPlace>> properties = new LinkedHashMap<>(both.properties());
        later.properties().forEach((name, places) -> {
            if (earlier.properties().containsKey(name) && saysType(places)) {
                properties.put(name, places);
            }
        });
        return Collections.unmodifiableMap(properties);
    }

    private boolean saysType(List<SchemaPlace> places) {
        for (SchemaPlace place : places) {
            Shape shape = shapes.of(routes.from(place).end());
            if (shape.types().stated() != null
                    || shape.values() != null
                    || !shape.choices().isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
