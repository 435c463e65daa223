package io.asyncapigen.generator.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a Binding Object may hold, in one version of the binding specification: declared once in
 * {@code protocol/<binding>/bindings.json}, read here to check a document, to read it into the model, and to emit it.
 *
 * @param binding the key of the binding, such as {@code kafka}
 * @param place the object that the binding belongs to
 * @param version the version of the binding specification
 * @param kind whether its fields are known
 * @param schema the shape as JSON Schema 2020-12 with the keyword {@code place}; open for {@link Kind#FREE}
 */
public record BindingShape(String binding, BindingPlace place, String version, Kind kind, ObjectNode schema) {

    /** How much the specification says about the fields. */
    public enum Kind {
        /** The fields are listed, and there are no others. */
        FIELDS,
        /** The object is reserved for later versions; what people write there already is ignored. */
        RESERVED,
        /** A protocol that we do not generate for: anything goes. */
        FREE
    }

    /** The fields in the order of our resource, {@code bindingVersion} left out. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        schema.path("properties").forEachEntry((name, field) -> {
            if (!name.equals("bindingVersion")) {
                fields.add(new Field(
                        name,
                        holdsSchema(field),
                        field.path("typed").asBoolean(false),
                        field.path("single").asBoolean(false),
                        said(field, "unapplied"),
                        said(field, "needs"),
                        said(field, "action"),
                        field));
            }
        });
        return fields;
    }

    private static Optional<String> said(JsonNode field, String keyword) {
        JsonNode said = field.path(keyword);
        return said.isString() ? Optional.of(said.asString()) : Optional.empty();
    }

    private static boolean holdsSchema(JsonNode field) {
        return field.has("place")
                || field.path("then").has("place")
                || field.path("else").has("place");
    }

    /**
     * A field of a Binding Object.
     *
     * @param holdsSchema whether a Schema Object or a reference to one may stand there
     * @param typed whether that schema says the type of a value that goes beside the payload
     * @param single whether the runtime acts upon a schema there only if it leaves a single value
     * @param unapplied what happens instead, when the runtime does not act upon it
     * @param needs the id of the only protocol that has it, where others share the binding
     * @param action of the operations that act upon it, where those of the other action do not
     * @param schema the shape of the value
     */
    public record Field(
            String name,
            boolean holdsSchema,
            boolean typed,
            boolean single,
            Optional<String> unapplied,
            Optional<String> needs,
            Optional<String> action,
            JsonNode schema) {}
}
