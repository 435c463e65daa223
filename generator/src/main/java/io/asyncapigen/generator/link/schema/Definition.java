package io.asyncapigen.generator.link.schema;

import io.asyncapigen.generator.model.schema.SchemaFormat;
import io.asyncapigen.generator.read.Located;
import io.asyncapigen.generator.read.Located.Id;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schema on its way into the model: one that stands in the document, or one that the merge of others makes necessary.
 * Its identity is that of the object.
 */
final class Definition {
    private final List<Located> texts;
    private final List<Definition> parts;
    private @Nullable SchemaPlace place;
    private @Nullable String name;
    private @Nullable SchemaFormat foreign;
    private @Nullable String derivedFrom;
    private @Nullable Shape shape;
    private boolean inlineParts = true;

    private Definition(@Nullable SchemaPlace place, List<Located> texts, List<Definition> parts) {
        this.place = place;
        this.texts = List.copyOf(texts);
        this.parts = List.copyOf(parts);
    }

    /** A schema that stands in the document. */
    static Definition standing(SchemaPlace place, @Nullable String name) {
        Definition definition = new Definition(place, List.of(place.at()), List.of());
        definition.name = name;
        return definition;
    }

    /** A schema in another language than JSON Schema. */
    static Definition foreign(SchemaPlace place, @Nullable String name, SchemaFormat format) {
        Definition definition = standing(place, name);
        definition.foreign = format;
        definition.shape = Shape.ANY;
        return definition;
    }

    /**
     * A schema that is made here.
     *
     * @param texts where its title, description and the like are looked for
     * @param derivedFrom the name of the schema that it narrows or extends, or null
     */
    static Definition made(SchemaPlace place, Shape shape, List<Located> texts, @Nullable String derivedFrom) {
        Definition definition = new Definition(place, texts, List.of());
        definition.shape = shape;
        definition.derivedFrom = derivedFrom;
        definition.inlineParts = false;
        return definition;
    }

    /** What several definitions ask for at once; it gets a place when it is used. */
    static Definition merged(List<Definition> parts, List<Located> texts, Shape shape) {
        Definition definition = new Definition(null, texts, parts);
        definition.shape = shape;
        definition.derivedFrom = parts.get(0).name;
        return definition;
    }

    SchemaPlace place() {
        if (place == null) {
            throw new IllegalStateException("a merged schema was linked before it was used");
        }
        return place;
    }

    boolean hasPlace() {
        return place != null;
    }

    void settle(SchemaPlace home) {
        this.place = home;
    }

    Id id() {
        return place().id();
    }

    /** The name it has in the document, or null when it stands inline. */
    @Nullable
    String name() {
        return name;
    }

    @Nullable
    String derivedFrom() {
        return derivedFrom;
    }

    @Nullable
    SchemaFormat foreign() {
        return foreign;
    }

    /** The definitions it is merged of, itself when it is not. */
    List<Definition> parts() {
        return parts.isEmpty() ? List.of(this) : parts;
    }

    /** Where its title, description and the like are looked for, the first that has one counting. */
    List<Located> texts() {
        return texts;
    }

    /** Whether what stands inline in its {@code allOf} also speaks for it. */
    boolean inlinePartsSpeak() {
        return inlineParts;
    }

    @Nullable
    Shape shape() {
        return shape;
    }

    void shape(Shape computed) {
        this.shape = computed;
    }
}
