package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.SourceNode;
import io.asyncapigen.generator.read.SourceNode.BooleanNode;
import io.asyncapigen.generator.read.SourceNode.NumberNode;
import io.asyncapigen.generator.read.SourceNode.StringNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the values of a discriminator that mean a schema: those that the mapping gives it, else those that its own property
 * allows, else its name.
 */
final class DiscriminatorValues {
    private final Shapes shapes;
    private final Targets targets;

    DiscriminatorValues(Shapes shapes, Targets targets) {
        this.shapes = shapes;
        this.targets = targets;
    }

    /** @param inherited what the parent says of the property, which does not tell its children apart, or null */
    List<String> of(Discriminator discriminator, Definition schema, @Nullable Values inherited) {
        List<String> mapped = new ArrayList<>();
        for (Map.Entry<String, String> entry : discriminator.mapping().entrySet()) {
            if (means(entry.getValue(), schema)) {
                mapped.add(entry.getKey());
            }
        }
        if (!mapped.isEmpty()) {
            return List.copyOf(mapped);
        }
        Values values = values(discriminator, schema);
        if (values != null && !values.same(inherited)) {
            List<String> texts = texts(values);
            if (!texts.isEmpty()) {
                return texts;
            }
        }
        return schema.name() == null ? List.of() : List.of(schema.name());
    }

    /** What a schema says of the discriminating property, or null when it lists no values. */
    @Nullable
    Values values(Discriminator discriminator, Definition schema) {
        List<SchemaPlace> places = shapes.of(schema).object().properties().get(discriminator.property());
        return places == null ? null : shapes.of(targets.of(places)).values();
    }

    static List<String> texts(Values values) {
        List<String> texts = new ArrayList<>();
        for (Located item : values.items()) {
            SourceNode node = item.node();
            if (node instanceof StringNode text) {
                texts.add(text.value());
            } else if (node instanceof NumberNode number) {
                texts.add(number.text());
            } else if (node instanceof BooleanNode flag) {
                texts.add(Boolean.toString(flag.value()));
            }
        }
        return List.copyOf(texts);
    }

    /** A mapping names a schema by its name or by a reference, whose last word is the name. */
    private static boolean means(String target, Definition schema) {
        if (target.equals(schema.name())
                || target.equals(schema.place().at().pointer().toFragment())) {
            return true;
        }
        int slash = target.lastIndexOf('/');
        String last = target.substring(slash + 1).replace("~1", "/").replace("~0", "~");
        return slash >= 0
                && (last.equals(schema.name()) || last.startsWith(schema.name() + ".") && !target.contains("#"));
    }
}
